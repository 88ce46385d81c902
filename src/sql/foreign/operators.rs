//! Operators of PostgreSQL on arrays and JSON, which are both JSON text here, and the names that rows of
//! a function in FROM go by.
//!
//! In: an operator and its operands as SQLite takes them. Out: an expression of SQLite. Parameters are
//! positional: an operand that holds one is written once or the operator is left as it stands.

use super::Source;
use super::cast::type_at;
use super::token::{Kind, Token, matching};

/// Where the operand that begins at `at` ends: a literal, a name, a call, an array, or parentheses, with
/// the casts behind it.
pub(super) fn operand_end(tokens: &[Token<'_>], at: usize, source: Source) -> usize {
    let symbol = |at: usize, symbol: &str| tokens.get(at).is_some_and(|token| token.is_symbol(symbol));
    let after = |open: usize| (matching(tokens, open) + 1).min(tokens.len());
    let Some(first) = tokens.get(at) else { return at };
    let mut end = if first.is_symbol("(") { after(at) } else { at + 1 };
    if first.is_name() {
        while symbol(end, ".") && tokens.get(end + 1).is_some_and(Token::is_name) {
            end += 2;
        }
        if symbol(end, "(") || symbol(end, "[") {
            end = after(end);
        }
    }
    while symbol(end, "::") {
        end = type_at(tokens, end + 1, source).1;
    }
    end
}

/// Whether an operator between something and `right` is one of arrays or JSON: `||` and `-` are of much
/// else too.
pub(super) fn applies(operator: &str, right: &[Token<'_>], source: Source) -> bool {
    let Some(first) = right.first() else { return false };
    let is_cast = right.get(1).is_some_and(|token| token.is_symbol("::"));
    let cast_to = |words: &[&str]| is_cast && right.get(2).is_some_and(|token| token.is_any(words));
    match operator {
        "@>" | "<@" | "&&" | "?" | "?|" | "?&" => true,
        "||" => {
            first.is_any(&[
                "ARRAY",
                "jsonb_build_object",
                "json_build_object",
                "jsonb_build_array",
                "array_agg",
            ]) || cast_to(&["jsonb", "json"])
                || is_cast && right.iter().any(|token| token.is_symbol("["))
        }
        "-" => {
            first.kind == Kind::Text
                && (!is_cast || cast_to(&["text", "varchar"]))
                && first.value(source).chars().all(|letter| letter.is_alphanumeric() || letter == '_')
        }
        _ => false,
    }
}

/// The operator between two operands; none where an operand would have to be written twice and cannot.
pub(super) fn made(operator: &str, left: &str, right: &str) -> Option<String> {
    let twice = |operand: &str| !operand.contains('?');
    // Objects inside arrays stand at any place of theirs, which paths do not tell: SQLite refuses it then.
    let flat = |part: &str| !(part.contains('{') && part.contains('['));
    let holds = |element: &str| format!("(key = {element} OR typeof(key) = 'integer' AND value = {element})");
    Some(match operator {
        "@>" if twice(left) && flat(right) => contains(right, left),
        "<@" if twice(right) && flat(left) => contains(left, right),
        "&&" => {
            format!(
                "EXISTS (SELECT 1 FROM json_each({left}) WHERE value IN (SELECT value FROM json_each({right})))"
            )
        }
        "?" if twice(right) => format!("EXISTS (SELECT 1 FROM json_each({left}) WHERE {})", holds(right)),
        "?|" => {
            format!(
                "EXISTS (SELECT 1 FROM json_each({left}) AS own, json_each({right}) AS wanted WHERE own.key = wanted.value OR typeof(own.key) = 'integer' AND own.value = wanted.value)"
            )
        }
        "?&" if twice(left) => {
            format!(
                "NOT EXISTS (SELECT 1 FROM json_each({right}) AS wanted WHERE NOT EXISTS (SELECT 1 FROM json_each({left}) AS own WHERE own.key = wanted.value OR typeof(own.key) = 'integer' AND own.value = wanted.value))"
            )
        }
        "||" if right.starts_with("json_object") || right.starts_with("'{") => {
            format!("json_patch({left}, {right})")
        }
        "||" => {
            format!(
                "(SELECT json_group_array(value) FROM (SELECT value FROM json_each({left}) UNION ALL SELECT value FROM json_each({right})))"
            )
        }
        "-" => {
            let key = right.trim().trim_matches('\'');
            format!("json_remove({left}, '$.\"{key}\"')")
        }
        _ => return None,
    })
}

/// Whether every value inside `part` stands at the same path of `whole`, at any place of an array.
fn contains(part: &str, whole: &str) -> String {
    format!(
        "NOT EXISTS (SELECT 1 FROM json_tree({part}) AS part WHERE part.atom IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_tree({whole}) AS own WHERE own.atom IS part.atom AND own.path IS part.path AND (own.key IS part.key OR typeof(own.key) = 'integer')))"
    )
}

/// Functions whose rows are the elements of an array, or of an object.
const OF_ROWS: &[&str] = &[
    "unnest",
    "jsonb_array_elements",
    "jsonb_array_elements_text",
    "json_array_elements",
    "json_array_elements_text",
    "jsonb_object_keys",
    "json_object_keys",
];

/// A name that stands for a column of such a function's rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    /// The name as the statement has it.
    pub name: String,
    /// What it is in SQLite.
    pub meant: String,
}

/// The names that rows of functions in the FROM of this query go by.
pub(super) fn elements(tokens: &[Token<'_>], source: Source) -> Vec<Element> {
    let (mut depth, mut in_from, mut found) = (0_i32, false, Vec::new());
    for (at, token) in tokens.iter().enumerate() {
        match token.text {
            "(" | "[" => depth += 1,
            ")" | "]" => depth -= 1,
            _ if depth != 0 => {}
            _ if token.is_any(&["FROM", "JOIN"]) => in_from = true,
            _ if token.is_any(&["SELECT", "WHERE", "GROUP", "ORDER", "SET", "UNION", "ON"]) => {
                in_from = false
            }
            _ if in_from && token.is_any(OF_ROWS) => {
                if let Some((names, _)) = called(tokens, at, source) {
                    found.extend(names);
                }
            }
            _ => {}
        }
    }
    found
}

/// The names behind the call that begins at `at`, and where they end: `AS e`, `AS e(value, number)`.
fn called(tokens: &[Token<'_>], at: usize, source: Source) -> Option<(Vec<Element>, usize)> {
    let open = at + 1;
    if !tokens.get(open)?.is_symbol("(") {
        return None;
    }
    let column = if tokens[at].text.to_ascii_lowercase().ends_with("object_keys") { "key" } else { "value" };
    let mut end = matching(tokens, open) + 1;
    if tokens.get(end)?.is("WITH") {
        end += 2;
    }
    if tokens.get(end)?.is("AS") {
        end += 1;
    }
    let alias = tokens.get(end).filter(|token| {
        token.is_name()
            && !token.is_any(&[
                "WHERE", "ON", "JOIN", "LEFT", "INNER", "CROSS", "GROUP", "ORDER", "LIMIT", "UNION",
            ])
    })?;
    let alias = alias.name(source);
    end += 1;
    let meant = |column: &str| format!("{}.{column}", super::ident(&alias));
    if !tokens.get(end).is_some_and(|token| token.is_symbol("(")) {
        return Some((vec![Element { meant: meant(column), name: alias }], end));
    }
    let close = matching(tokens, end).min(tokens.len());
    let listed = tokens[end + 1..close].iter().filter(|token| token.is_name());
    let places = [meant(column), format!("({} + 1)", meant("key"))];
    let names = listed.zip(places).map(|(token, meant)| Element { name: token.name(source), meant });
    Some((names.collect(), (close + 1).min(tokens.len())))
}

/// The alias of a call of rows as SQLite takes it, and where the statement goes on; `end` is the end of
/// the call.
pub(super) fn alias_of(tokens: &[Token<'_>], at: usize, source: Source) -> Option<(String, usize)> {
    if !tokens.get(at)?.is_any(OF_ROWS) {
        return None;
    }
    let (names, end) = called(tokens, at, source)?;
    let first = names.first()?.meant.clone();
    let alias = first.rsplit_once('.').map(|(alias, _)| alias.to_owned())?;
    Some((alias, end))
}

/// Whether the token at `at` is a whole selected expression: its name is then the column's.
pub(super) fn is_selected(tokens: &[Token<'_>], at: usize) -> bool {
    let begins = at.checked_sub(1).and_then(|before| tokens.get(before));
    let ends = tokens.get(at + 1).is_none_or(|next| next.is_symbol(",") || next.is("FROM"));
    if !ends || !begins.is_some_and(|before| before.is_symbol(",") || before.is_any(&["SELECT", "DISTINCT"]))
    {
        return false;
    }
    let mut depth = 0_i32;
    for token in tokens[..at].iter().rev() {
        match token.text {
            ")" | "]" => depth += 1,
            "(" | "[" => depth -= 1,
            _ if depth != 0 => {}
            _ if token.is("SELECT") => return true,
            _ if token.is_any(&["FROM", "WHERE", "BY", "SET", "ON", "VALUES"]) => return false,
            _ => {}
        }
    }
    false
}

/// `VALUES …) AS v(a, b)`: the names of the columns behind the parenthesis that closes at `close`, and
/// where they end.
pub(super) fn value_columns(
    tokens: &[Token<'_>],
    close: usize,
    source: Source,
) -> Option<(String, Vec<String>, usize)> {
    let mut at = close + 1;
    if tokens.get(at)?.is("AS") {
        at += 1;
    }
    let alias = tokens.get(at).filter(|token| token.is_name())?.name(source);
    let open = at + 1;
    if !tokens.get(open)?.is_symbol("(") {
        return None;
    }
    let end = matching(tokens, open).min(tokens.len());
    let names = tokens[open + 1..end].iter().filter(|token| token.is_name()).map(|token| token.name(source));
    Some((alias, names.collect(), (end + 1).min(tokens.len())))
}
