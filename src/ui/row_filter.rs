//! A filter of rows as it is typed. In: `name like 'a%' and id in (1, 2)`, or a text that any column holds; out: the
//! conditions that the engine asks SQLite with.

use crate::protocol::{ColumnHead, FilterOperator, RowFilter};

/// What is between two words that are compared.
const SIGNS: [(&str, FilterOperator); 16] = [
    ("is not null", FilterOperator::NotNull),
    ("is null", FilterOperator::Null),
    ("contains ", FilterOperator::Contains),
    ("not like ", FilterOperator::NotLike),
    ("like ", FilterOperator::Like),
    ("not in", FilterOperator::NotIn),
    ("in", FilterOperator::In),
    ("between ", FilterOperator::Between),
    ("<=", FilterOperator::AtMost),
    (">=", FilterOperator::AtLeast),
    ("<>", FilterOperator::Different),
    ("!=", FilterOperator::Different),
    ("≤", FilterOperator::AtMost),
    ("=", FilterOperator::Equal),
    ("<", FilterOperator::Less),
    (">", FilterOperator::Greater),
];

/// A value as a filter writes it: in quotes where it could be read as anything else.
pub fn quoted(value: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "_-.:@/".contains(letter);
    if !value.is_empty() && value.chars().all(is_plain) {
        value.to_owned()
    } else {
        format!("'{}'", value.replace('\'', "''"))
    }
}

/// A filter as typed: conditions (`column operator value`) joined by `and`, or text that any column holds.
pub fn read_filter(text: &str, columns: &[ColumnHead]) -> Vec<RowFilter> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let mut names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((filter, left)) = condition(rest, &names) {
        found.push(filter);
        if left.is_empty() {
            return found;
        }
        let Some(next) = after_word(left, "and") else { break };
        rest = next;
    }
    vec![RowFilter { column: None, operator: FilterOperator::Contains, values: vec![text.to_owned()] }]
}

/// The column, the comparison and what follows them, at the start of a text.
fn head<'n, 't>(text: &'t str, names: &[&'n str]) -> Option<(&'n str, FilterOperator, &'t str)> {
    let (name, rest) = names.iter().find_map(|name| {
        text.get(..name.len()).filter(|head| head.eq_ignore_ascii_case(name))?;
        let rest = &text[name.len()..];
        let ends = rest.chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '_');
        ends.then(|| (*name, rest.trim_start()))
    })?;
    let (sign, operator) = SIGNS
        .into_iter()
        .find(|(sign, _)| rest.get(..sign.len()).is_some_and(|head| head.eq_ignore_ascii_case(sign)))?;
    Some((name, operator, rest[sign.len()..].trim_start()))
}

/// The condition at the start of a text, and what is left of it.
fn condition<'t>(text: &'t str, names: &[&str]) -> Option<(RowFilter, &'t str)> {
    let (name, operator, rest) = head(text, names)?;
    let another = |rest: &str| after_word(rest, "and").is_some_and(|next| head(next, names).is_some());
    let (values, left) = match operator {
        FilterOperator::Null | FilterOperator::NotNull => (Vec::new(), rest),
        FilterOperator::In | FilterOperator::NotIn => list(rest)?,
        FilterOperator::Between => {
            let (from, rest) = value(rest, |rest| after_word(rest, "and").is_some());
            let (to, rest) = value(after_word(rest, "and")?, another);
            (vec![from, to], rest)
        }
        _ => {
            let (one, rest) = value(rest, another);
            (vec![one], rest)
        }
    };
    let filter = RowFilter { column: Some(name.to_owned()), operator, values };
    Some((filter, left.trim_start()))
}

/// What follows a word, where the text begins with it.
fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let text = text.trim_start();
    text.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word))?;
    let rest = &text[word.len()..];
    rest.starts_with(char::is_whitespace).then(|| rest.trim_start())
}

/// A value in quotes, or all up to where another part begins.
fn value(text: &str, begins: impl Fn(&str) -> bool) -> (String, &str) {
    if let Some(found) = quoted_value(text, |rest| rest.is_empty() || begins(rest)) {
        return found;
    }
    let blanks = text.char_indices().filter(|(_, letter)| letter.is_whitespace());
    let end = blanks.map(|(at, _)| at).find(|at| begins(&text[*at..]));
    let (value, rest) = text.split_at(end.unwrap_or(text.len()));
    (value.trim().to_owned(), rest.trim_start())
}

/// A value in quotes with what is left of the text, where that is as it should be.
fn quoted_value(text: &str, ends: impl Fn(&str) -> bool) -> Option<(String, &str)> {
    let inner = text.strip_prefix('\'')?;
    let mut from = 0;
    while let Some(at) = inner[from..].find('\'') {
        let at = from + at;
        let rest = &inner[at + 1..];
        if rest.starts_with('\'') {
            from = at + 2;
            continue;
        }
        let rest = rest.trim_start();
        return ends(rest).then(|| (inner[..at].replace("''", "'"), rest));
    }
    None
}

/// Values in parentheses.
fn list(text: &str) -> Option<(Vec<String>, &str)> {
    let mut rest = text.strip_prefix('(')?.trim_start();
    let mut values = Vec::new();
    loop {
        let (value, left) = quoted_value(rest, |left| left.starts_with([',', ')'])).or_else(|| {
            let end = rest.find([',', ')'])?;
            Some((rest[..end].trim().to_owned(), &rest[end..]))
        })?;
        values.push(value);
        if let Some(left) = left.strip_prefix(')') {
            return Some((values, left));
        }
        rest = left.strip_prefix(',')?.trim_start();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let columns = ["id", "name", "id_card"]
            .map(|name| ColumnHead { name: name.to_owned(), ..ColumnHead::default() });
        let said = |filter: RowFilter| {
            format!(
                "{} {:?} {}",
                filter.column.as_deref().unwrap_or("*"),
                filter.operator,
                filter.values.join("|")
            )
        };
        read_filter(text, &columns).into_iter().map(said).collect()
    }

    #[test]
    fn conditions_are_read_and_anything_else_is_text() {
        for (text, found) in [
            ("", &[][..]),
            ("ann", &["* Contains ann"]),
            ("id", &["* Contains id"]),
            ("id 7", &["* Contains id 7"]),
            ("idle = 3", &["* Contains idle = 3"]),
            ("id<=12", &["id AtMost 12"]),
            ("ID_CARD = 7", &["id_card Equal 7"]),
            ("name = Tom and Jerry", &["name Equal Tom and Jerry"]),
            ("name = Tom and id = 3", &["name Equal Tom", "id Equal 3"]),
            ("name = 'Tom and Jerry'", &["name Equal Tom and Jerry"]),
            ("name = a b", &["name Equal a b"]),
            ("name like 'a%' and id is not null", &["name Like a%", "id NotNull "]),
            ("name not like %x", &["name NotLike %x"]),
            ("id in (1, 2,3)", &["id In 1|2|3"]),
            ("name not in('a, b', 'it''s') AND id > 3", &["name NotIn a, b|it's", "id Greater 3"]),
            ("id between 1 and 5 and name contains x", &["id Between 1|5", "name Contains x"]),
            ("id between 1", &["* Contains id between 1"]),
            ("id in (1", &["* Contains id in (1"]),
            ("id in 1", &["* Contains id in 1"]),
            ("name = 'open", &["name Equal 'open"]),
            ("name is null", &["name Null "]),
            ("größe", &["* Contains größe"]),
        ] {
            assert_eq!(read(text), found, "{text}");
        }
    }

    #[test]
    fn values_keep_their_quotes_and_blanks_through_a_filter() {
        for value in ["plain", " lead", "'quoted'", "it's", "", "a = b", "x and id = 3", "ü", "(1, 2)"] {
            assert_eq!(read(&format!("name = {}", quoted(value))), [format!("name Equal {value}")]);
        }
    }
}
