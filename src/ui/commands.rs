//! The command bar's language as far as the page needs it: what may follow what was typed, and the
//! lines typed before. In: text and revisions; out: suggestions. Running is the engine's.

use crate::protocol::RevisionView;

/// Commands with what they do, in Alembic's words.
const COMMANDS: [(&str, &str); 14] = [
    ("upgrade", "Upgrade to a later version"),
    ("downgrade", "Revert to a previous version"),
    ("current", "Display the current revision"),
    ("history", "List changeset scripts in chronological order"),
    ("heads", "Show current available heads in the script directory"),
    ("branches", "Show current branch points"),
    ("show", "Show the revision denoted by the given symbol"),
    ("stamp", "Stamp the revision table; don't run any migrations"),
    ("revision", "Create a new revision file"),
    ("merge", "Merge two revisions together"),
    ("check", "Check if there are any new operations to migrate"),
    ("upgrade --sql", "Print the SQL instead of running it"),
    ("fill --rows 1000", "Fill the tables with plausible rows"),
    ("help", "List the commands"),
];

/// Commands that take a revision.
const TAKES_REVISION: [&str; 5] = ["upgrade", "downgrade", "stamp", "show", "merge"];
/// Most suggestions at once.
const MAXIMUM: usize = 9;

/// A suggestion: the whole line it would make, and a word about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The line.
    pub line: String,
    /// What it is.
    pub note: String,
}

/// What may be meant by the line so far.
pub fn suggest(line: &str, revisions: &[RevisionView]) -> Vec<Suggestion> {
    let line = line.trim_start();
    let Some((head, word)) = line.rsplit_once(' ') else { return suggest_command(line) };
    let command = head.split_whitespace().next().unwrap_or_default();
    if !TAKES_REVISION.contains(&command) {
        return suggest_command(line);
    }
    let symbols: &[(&str, &str)] = match command {
        "upgrade" => &[("head", "the newest revision"), ("+1", "one step"), ("heads", "every head")],
        "downgrade" => &[("-1", "one step"), ("base", "before the first revision")],
        _ => &[("head", "the newest revision"), ("base", "before the first revision")],
    };
    let symbols = symbols.iter().map(|(symbol, note)| ((*symbol).to_owned(), (*note).to_owned()));
    let ids = revisions
        .iter()
        .filter(|view| !view.id.is_empty())
        .map(|view| (view.id.clone(), view.message.clone()));
    let needle = word.to_lowercase();
    symbols
        .chain(ids)
        .filter(|(id, note)| {
            id != word
                && (id.starts_with(word) || (needle.len() > 2 && note.to_lowercase().contains(&needle)))
        })
        .take(MAXIMUM)
        .map(|(id, note)| Suggestion { line: format!("{head} {id}"), note })
        .collect()
}

fn suggest_command(line: &str) -> Vec<Suggestion> {
    COMMANDS
        .iter()
        .filter(|(command, _)| *command != line && command.starts_with(line))
        .take(if line.is_empty() { COMMANDS.len() } else { MAXIMUM })
        .map(|(command, note)| Suggestion { line: (*command).to_owned(), note: (*note).to_owned() })
        .collect()
}

/// Lines typed before, walked with the arrow keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    lines: Vec<String>,
    /// Steps back from the newest; 0 is the line being typed.
    back: usize,
    draft: String,
}

impl Typed {
    /// Lines as they were kept, oldest first.
    pub fn of_lines(lines: Vec<String>) -> Self {
        Self { lines, ..Self::default() }
    }

    /// The newest lines, oldest first.
    pub fn newest(&self, most: usize) -> Vec<String> {
        self.lines[self.lines.len().saturating_sub(most)..].to_vec()
    }

    /// Keeps a line that was run.
    pub fn push(&mut self, line: &str) {
        self.back = 0;
        if !line.is_empty() && self.lines.last().is_none_or(|last| last != line) {
            self.lines.push(line.to_owned());
        }
    }

    /// The line before the one shown; `shown` is kept when it is a draft.
    pub fn older(&mut self, shown: &str) -> Option<String> {
        if self.back == self.lines.len() {
            return None;
        }
        if self.back == 0 {
            self.draft = shown.to_owned();
        }
        self.back += 1;
        self.lines.get(self.lines.len() - self.back).cloned()
    }

    /// The line after the one shown, at last the draft.
    pub fn newer(&mut self) -> Option<String> {
        self.back = self.back.checked_sub(1)?;
        if self.back == 0 {
            return Some(self.draft.clone());
        }
        self.lines.get(self.lines.len() - self.back).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(line: &str) -> Vec<String> {
        let revisions =
            [("fb1896cfb4de", "add keys"), ("f2eae0e50079", "google docs")].map(|(id, message)| {
                RevisionView { id: id.into(), message: message.into(), ..RevisionView::default() }
            });
        suggest(line, &revisions).into_iter().map(|suggestion| suggestion.line).collect()
    }

    #[test]
    fn commands_then_revisions() {
        assert_eq!(lines("up"), ["upgrade", "upgrade --sql"]);
        assert_eq!(lines("upgrade h"), ["upgrade head", "upgrade heads"]);
        assert_eq!(lines("downgrade f2"), ["downgrade f2eae0e50079"]);
        assert_eq!(lines("show goog"), ["show f2eae0e50079"]);
        assert_eq!(lines("history -r "), Vec::<String>::new());
    }

    #[test]
    fn arrows_walk_the_lines_and_come_back_to_the_draft() {
        let mut typed = Typed::default();
        typed.push("current");
        typed.push("upgrade head");
        typed.push("upgrade head");
        assert_eq!(typed.older("hist"), Some("upgrade head".into()));
        assert_eq!(typed.older(""), Some("current".into()));
        assert_eq!(typed.older(""), None);
        assert_eq!(typed.newer(), Some("upgrade head".into()));
        assert_eq!(typed.newer(), Some("hist".into()));
        assert_eq!(typed.newer(), None);
    }
}
