//! Renames that a list of statements makes, read from the statements themselves, so that those of
//! `op.alter_column`, of batch mode and of hand-written SQL are found alike.
//!
//! In: the statements of one revision, in order. Out: renames of tables and columns. A table that is
//! made anew, filled from an old one and put in its place (SQLite's move and copy) renames the
//! columns that it reads under another name, not itself.

use std::collections::HashMap;

/// A rename.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedRename {
    /// Table of the column, by its name when the statement ran; None for a rename of a table.
    pub table: Option<String>,
    /// Name before.
    pub old: String,
    /// Name after.
    pub new: String,
}

/// A table made in the list, with the columns that were copied into it: target and source.
#[derive(Default)]
struct Copy {
    source: String,
    columns: Vec<(String, String)>,
}

/// The renames, in order.
pub fn stated_renames<'a>(statements: impl IntoIterator<Item = &'a str>) -> Vec<StatedRename> {
    let mut renames = Vec::new();
    let mut copies: HashMap<String, Copy> = HashMap::new();
    for statement in statements {
        let tokens = tokens(statement);
        let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is_word(word));
        if is(0, "CREATE") && (is(1, "TABLE") || is(2, "TABLE")) {
            let mut at = if is(1, "TABLE") { 2 } else { 3 };
            if is(at, "IF") {
                at += 3;
            }
            if let Some((name, _)) = path(&tokens, at) {
                copies.insert(name, Copy::default());
            }
        } else if is(0, "INSERT") && is(1, "INTO") {
            read_copy(&tokens, &mut copies);
        } else if is(0, "ALTER") && is(1, "TABLE") {
            let Some((table, at)) = path(&tokens, 2) else { continue };
            if !is(at, "RENAME") {
                continue;
            }
            if is(at + 1, "TO") {
                let Some((new, _)) = path(&tokens, at + 2) else { continue };
                // A table that nothing was copied into has a new name, and no more than that.
                match copies.remove(&table).filter(|copy| !copy.source.is_empty()) {
                    Some(copy) => renames.extend(copied(&copy, &new)),
                    None => renames.push(StatedRename { table: None, old: table, new }),
                }
                continue;
            }
            let column = at + if is(at + 1, "COLUMN") { 2 } else { 1 };
            if let (Some((old, after)), Some((new, _))) = (path(&tokens, column), path(&tokens, column + 2))
                && is(after, "TO")
            {
                renames.push(StatedRename { table: Some(table), old, new });
            }
        }
    }
    renames
}

/// Columns that a copy of the table `name` reads under another name.
fn copied(copy: &Copy, name: &str) -> Vec<StatedRename> {
    if copy.source != name {
        return Vec::new();
    }
    let kept = |name: &str| copy.columns.iter().any(|(target, _)| target == name);
    copy.columns
        .iter()
        .filter(|(target, source)| target != source && !kept(source))
        .map(|(target, source)| StatedRename {
            table: Some(name.to_owned()),
            old: source.clone(),
            new: target.clone(),
        })
        .collect()
}

/// `INSERT INTO new (a, b) SELECT old.a, CAST(old.c AS TEXT) AS c FROM old`.
fn read_copy(tokens: &[Token<'_>], copies: &mut HashMap<String, Copy>) {
    let Some((target, at)) = path(tokens, 2) else { return };
    let Some(copy) = copies.get_mut(&target) else { return };
    let Some(close) = closing(tokens, at) else { return };
    let select = tokens.get(close + 1).is_some_and(|token| token.is_word("SELECT"));
    let from = (close..tokens.len()).find(|at| tokens[*at].is_word("FROM"));
    let (true, Some(from)) = (select, from) else { return };
    let Some((source, _)) = path(tokens, from + 1) else { return };
    let targets = parts(&tokens[at + 1..close]);
    let sources = parts(&tokens[close + 2..from]);
    copy.source = source;
    copy.columns = targets
        .iter()
        .zip(&sources)
        .filter_map(|(target, source)| Some((path(target, 0)?.0, source_column(source)?)))
        .collect();
}

/// The column that an expression reads, if it reads just one: `t.a`, `CAST(t.a AS TEXT)`.
fn source_column(tokens: &[Token<'_>]) -> Option<String> {
    let cast = tokens.first()?.is_word("CAST") && tokens.get(1)?.text == "(";
    let (name, end) = path(tokens, if cast { 2 } else { 0 })?;
    let next = tokens.get(end);
    let simple = next.is_none_or(|token| token.is_word("AS"));
    simple.then_some(name)
}

/// The index of the bracket that closes the one at `open`.
fn closing(tokens: &[Token<'_>], open: usize) -> Option<usize> {
    if tokens.get(open)?.text != "(" {
        return None;
    }
    let mut depth = 0;
    tokens.iter().enumerate().skip(open).find_map(|(at, token)| {
        match token.text {
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}

/// A list's entries, split at its own commas.
fn parts<'a, 'b>(tokens: &'b [Token<'a>]) -> Vec<&'b [Token<'a>]> {
    let mut depth = 0;
    tokens
        .split(|token| {
            match token.text {
                "(" => depth += 1,
                ")" => depth -= 1,
                _ => {}
            }
            depth == 0 && token.text == ","
        })
        .collect()
}

/// The last name of `a.b.c` at `at`, and what comes after.
fn path(tokens: &[Token<'_>], at: usize) -> Option<(String, usize)> {
    let mut at = at;
    loop {
        let name = tokens.get(at)?.name()?;
        if tokens.get(at + 1).is_some_and(|token| token.text == ".") {
            at += 2;
        } else {
            return Some((name, at + 1));
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Token<'a> {
    text: &'a str,
}

impl Token<'_> {
    fn is_word(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    /// The name that it writes, quotes taken off.
    fn name(&self) -> Option<String> {
        let first = self.text.chars().next()?;
        let inner = || self.text.get(1..self.text.len().saturating_sub(1)).unwrap_or("");
        match first {
            '"' | '`' => Some(inner().replace(&format!("{first}{first}"), &first.to_string())),
            '[' => Some(inner().to_owned()),
            first if first.is_alphanumeric() || first == '_' => Some(self.text.to_owned()),
            _ => None,
        }
    }
}

/// Words, quoted names, texts and single signs; comments are left out.
fn tokens(statement: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = statement.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '-' if rest.starts_with("--") => {
                rest = rest.split_once('\n').map_or("", |(_, after)| after).trim_start();
                continue;
            }
            '/' if rest.starts_with("/*") => {
                rest = rest.split_once("*/").map_or("", |(_, after)| after).trim_start();
                continue;
            }
            '"' | '`' | '\'' => quoted(rest, first),
            '[' => rest.find(']').map_or(rest.len(), |end| end + 1),
            first if first.is_alphanumeric() || first == '_' => {
                let inside = |next: char| next.is_alphanumeric() || next == '_' || next == '$';
                rest.find(|next| !inside(next)).unwrap_or(rest.len())
            }
            _ => first.len_utf8(),
        };
        tokens.push(Token { text: &rest[..length] });
        rest = rest[length..].trim_start();
    }
    tokens
}

/// Length of a quoted text, in which a doubled quote is one.
fn quoted(text: &str, quote: char) -> usize {
    let mut at = 1;
    while let Some(end) = text[at..].find(quote) {
        at += end + 1;
        if !text[at..].starts_with(quote) {
            return at;
        }
        at += 1;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(statements: &[&str], expected: &[(Option<&str>, &str, &str)]) {
        let found = stated_renames(statements.iter().copied());
        let found: Vec<_> = found
            .iter()
            .map(|rename| (rename.table.as_deref(), rename.old.as_str(), rename.new.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn plain_renames() {
        check(
            &[
                "ALTER TABLE people RENAME TO \"the users\"",
                "ALTER TABLE \"the users\" RENAME COLUMN name TO full_name",
                "alter table main.t rename a to [b c]",
                "ALTER TABLE t ADD COLUMN x INTEGER",
            ],
            &[
                (None, "people", "the users"),
                (Some("the users"), "name", "full_name"),
                (Some("t"), "a", "b c"),
            ],
        );
    }

    #[test]
    fn a_move_and_copy_renames_columns_and_not_the_table() {
        check(
            &[
                "CREATE TABLE _alembic_tmp_users (id INTEGER, full_name TEXT, age TEXT, made TEXT)",
                "INSERT INTO _alembic_tmp_users (id, full_name, age, made) SELECT users.id, users.name, CAST(users.years AS TEXT) AS years, coalesce(users.id, 1) FROM users",
                "DROP TABLE users",
                "ALTER TABLE _alembic_tmp_users RENAME TO users",
            ],
            &[(Some("users"), "name", "full_name"), (Some("users"), "years", "age")],
        );
    }

    #[test]
    fn a_copy_into_a_new_table_of_another_name_renames_nothing() {
        check(
            &[
                "CREATE TABLE IF NOT EXISTS b (x)",
                "INSERT INTO b (x) SELECT y FROM a",
                "ALTER TABLE b RENAME TO c",
                "-- ALTER TABLE a RENAME TO z",
                "SELECT 'ALTER TABLE a RENAME TO z'",
            ],
            &[],
        );
    }
}
