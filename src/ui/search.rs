//! What the palette finds: tables, columns, revisions, steps of a review and actions by parts of their names. In:
//! entries and what was typed; out: the best of them, best first.

/// Most entries that are shown.
const MOST: usize = 60;

/// What an entry leads to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// A table.
    Table(String),
    /// A column: table and name.
    Column(String, String),
    /// A revision, by its key.
    Revision(String),
    /// A step of the review, by its key.
    Step(String),
    /// An action, by its name.
    Action(&'static str),
}

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Entry {
    /// What it is called.
    pub label: String,
    /// What is said beside it: a type, an id, a key.
    pub detail: String,
    /// Where it leads.
    pub target: Target,
}

/// The entries that match, best first; with nothing typed, actions and tables in their order.
pub fn find<'a>(entries: &'a [Entry], typed: &str) -> Vec<&'a Entry> {
    let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
    if words.is_empty() {
        let plain =
            entries.iter().filter(|entry| matches!(entry.target, Target::Action(_) | Target::Table(_)));
        return plain.take(MOST).collect();
    }
    let mut found: Vec<(u32, usize, &Entry)> = entries
        .iter()
        .enumerate()
        .filter_map(|(index, entry)| Some((score(entry, &words)?, index, entry)))
        .collect();
    found.sort_by_key(|(score, index, _)| (*score, *index));
    found.into_iter().take(MOST).map(|(_, _, entry)| entry).collect()
}

/// How far an entry is from what was typed; None when a word is nowhere in it. Every word counts by
/// its best place: the label before the detail.
fn score(entry: &Entry, words: &[String]) -> Option<u32> {
    let (label, detail) = (entry.label.to_lowercase(), entry.detail.to_lowercase());
    let kind = match entry.target {
        Target::Table(_) => 0,
        Target::Action(_) => 1,
        Target::Column(..) => 2,
        Target::Step(_) => 3,
        Target::Revision(_) => 4,
    };
    let mut total = kind + u32::try_from(label.len().min(200)).unwrap_or(200) / 8;
    for word in words {
        total += match (distance(&label, word), distance(&detail, word)) {
            (Some(near), Some(far)) => near.min(far + 20),
            (Some(near), None) => near,
            (None, Some(far)) => far + 20,
            (None, None) => return None,
        };
    }
    Some(total)
}

/// 0 for the whole, then its beginning, the beginning of a word in it, a part of it, its letters in
/// order.
fn distance(text: &str, word: &str) -> Option<u32> {
    if text == word {
        return Some(0);
    }
    if let Some(at) = text.find(word) {
        let before = text[..at].chars().next_back();
        return Some(match before {
            None => 5,
            Some(letter) if !letter.is_alphanumeric() => 10,
            Some(_) => 25,
        });
    }
    let mut letters = text.chars();
    let in_order = word.chars().all(|wanted| letters.any(|letter| letter == wanted));
    (in_order && word.chars().count() > 2).then_some(80)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries() -> Vec<Entry> {
        let entry = |label: &str, detail: &str, target: Target| Entry {
            label: label.into(),
            detail: detail.into(),
            target,
        };
        vec![
            entry("Upgrade to head", "upgrade head", Target::Action("upgrade")),
            entry("user_sites", "7 columns", Target::Table("user_sites".into())),
            entry("users", "8 columns", Target::Table("users".into())),
            entry("resumes.user_id", "integer", Target::Column("resumes".into(), "user_id".into())),
            entry("create user sites table", "a1b2c3d4e5f6", Target::Revision("a1b2c3d4e5f6".into())),
        ]
    }

    fn labels(typed: &str) -> Vec<String> {
        find(&entries(), typed).into_iter().map(|entry| entry.label.clone()).collect()
    }

    #[test]
    fn the_nearest_name_comes_first() {
        assert_eq!(labels("users")[0], "users");
        assert_eq!(labels("user si"), ["user_sites", "create user sites table"]);
        assert_eq!(labels("user_id"), ["resumes.user_id"]);
    }

    #[test]
    fn details_and_letters_in_order_are_found_too() {
        assert_eq!(labels("a1b2"), ["create user sites table"]);
        assert_eq!(labels("usrsts"), ["user_sites", "create user sites table"]);
        assert_eq!(labels("nothing like it"), [""; 0]);
    }

    #[test]
    fn with_nothing_typed_tables_and_actions_are_offered() {
        assert_eq!(labels(" "), ["Upgrade to head", "user_sites", "users"]);
    }
}
