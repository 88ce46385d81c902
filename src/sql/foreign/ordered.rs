//! A lone name in ORDER BY, which PostgreSQL takes for a selected column before it looks at the tables.
//!
//! In: the tokens of a query over several tables. Out: for each such name the column as it was selected,
//! since SQLite knows selected columns by their alias only and calls the name ambiguous.

use super::Source;
use super::distinct::top_level;
use super::token::{Token, split};

/// Offsets of names in ORDER BY, and the selected column that each one stands for.
pub(super) fn qualified(tokens: &[Token<'_>], source: Source) -> Vec<(usize, String)> {
    let is_query = tokens.first().is_some_and(|token| token.is("SELECT"));
    let (Some(from), Some(order)) = (top_level(tokens, &["FROM"]), top_level(tokens, &["ORDER"])) else {
        return Vec::new();
    };
    if !is_query || from > order || top_level(tokens, &["UNION", "EXCEPT", "INTERSECT"]).is_some() {
        return Vec::new();
    }
    let end =
        top_level(tokens, &["LIMIT", "OFFSET", "FOR"]).filter(|end| *end > order).unwrap_or(tokens.len());
    let items = split(&tokens[1..from]);
    let aliases = |name: &str| {
        let mut named = items.iter().filter_map(|item| match item {
            [.., word, alias] if word.is("AS") => Some(alias.name(source)),
            _ => None,
        });
        named.any(|alias| alias == name)
    };
    let mut found = Vec::new();
    for part in split(tokens.get(order + 2..end).unwrap_or_default()) {
        let Some(first) = part.first().filter(|first| first.is_name()) else { continue };
        if part
            .get(1)
            .is_some_and(|next| !next.is_any(&["ASC", "DESC", "NULLS", ";"]) && !next.is_symbol(";"))
        {
            continue;
        }
        let name = first.name(source);
        let selected = items.iter().find_map(|item| match item {
            [table, dot, column] if dot.is_symbol(".") && column.is_name() && column.name(source) == name => {
                Some(format!("{}.{}", table.text, column.text))
            }
            _ => None,
        });
        if let Some(selected) = selected.filter(|_| !aliases(&name)) {
            found.push((first.start, selected));
        }
    }
    found
}
