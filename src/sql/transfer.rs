//! Dumps as the databases' own tools write them. In: a text; out: which database wrote it, and its pieces: statements,
//! and the rows between `COPY … FROM stdin` and `\.`, which are no SQL.

use super::scan::{Dialect, split};

/// How much of a text is looked at for the line by which a tool names itself.
const HEAD: usize = 4_000;

/// Which database a dump is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// SQLite's `.dump`, or SQL that nothing tells from it.
    Sqlite,
    /// `pg_dump`, plain.
    Postgresql,
    /// `mysqldump`, `mariadb-dump`.
    Mysql,
}

impl Origin {
    /// By the first lines that the tool writes; None when there are none.
    pub fn stated(text: &str) -> Option<Self> {
        let mut end = text.len().min(HEAD);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let head = &text[..end];
        if head.contains("-- PostgreSQL database") {
            return Some(Self::Postgresql);
        }
        if head.contains("-- MySQL dump") || head.contains("-- MariaDB dump") {
            return Some(Self::Mysql);
        }
        head.trim_start().starts_with("PRAGMA foreign_keys=OFF").then_some(Self::Sqlite)
    }

    /// By words that only one database knows.
    pub fn guessed(text: &str) -> Self {
        match Dialect::of(text) {
            Dialect::Postgresql => Self::Postgresql,
            Dialect::Mysql => Self::Mysql,
            Dialect::Sqlite => Self::Sqlite,
        }
    }

    fn dialect(self) -> Dialect {
        match self {
            Self::Sqlite => Dialect::Sqlite,
            Self::Postgresql => Dialect::Postgresql,
            Self::Mysql => Dialect::Mysql,
        }
    }
}

/// A part of a dump, with the line where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A statement, without its terminator.
    Statement {
        /// The statement.
        sql: &'a str,
        /// Its line, from 1.
        line: usize,
    },
    /// The rows of a table.
    Copy {
        /// The table, schema first where it is not `public`.
        table: String,
        /// Its columns; empty when the dump does not name them.
        columns: Vec<String>,
        /// The rows, a line each.
        rows: Vec<&'a str>,
        /// Line of `COPY`, from 1.
        line: usize,
    },
}

/// The parts of a dump in their order.
pub fn pieces(text: &str, origin: Origin) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    if origin != Origin::Postgresql {
        statements(text, 0, text.len(), origin, 1, &mut pieces);
        return pieces;
    }
    let (mut start, mut start_line) = (0, 1);
    let mut lines = Lines { text, at: 0, number: 0 };
    while let Some((begin, line)) = lines.next() {
        let number = lines.number;
        if let Some((table, columns)) = copy_head(line) {
            statements(text, start, begin, origin, start_line, &mut pieces);
            let mut rows = Vec::new();
            for (_, row) in lines.by_ref() {
                if row == "\\." {
                    break;
                }
                rows.push(row);
            }
            pieces.push(Piece::Copy { table, columns, rows, line: number });
        } else if line.starts_with('\\') {
            // A command of psql: \connect, \restrict.
            statements(text, start, begin, origin, start_line, &mut pieces);
        } else {
            continue;
        }
        (start, start_line) = (lines.at, lines.number + 1);
    }
    statements(text, start, text.len(), origin, start_line, &mut pieces);
    pieces
}

/// The lines of a text with where they begin, without `\r`.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    number: usize,
}

impl<'a> Iterator for Lines<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let begin = self.at;
        let line = rest.split('\n').next().unwrap_or(rest);
        self.at = (begin + line.len() + 1).min(self.text.len());
        self.number += 1;
        Some((begin, line.strip_suffix('\r').unwrap_or(line)))
    }
}

fn statements<'a>(
    text: &'a str,
    start: usize,
    end: usize,
    origin: Origin,
    start_line: usize,
    pieces: &mut Vec<Piece<'a>>,
) {
    let Some(part) = text.get(start..end) else { return };
    let (mut seen, mut line) = (0, start_line);
    for statement in split(part, origin.dialect()) {
        let Some(sql) = part.get(statement.body.clone()).filter(|sql| !sql.trim().is_empty()) else {
            continue;
        };
        line += part[seen..statement.body.start].matches('\n').count();
        seen = statement.body.start;
        pieces.push(Piece::Statement { sql, line });
    }
}

/// Table and columns of `COPY t (a, b) FROM stdin;`.
fn copy_head(line: &str) -> Option<(String, Vec<String>)> {
    let rest = line.strip_prefix("COPY ")?;
    let rest = rest.trim_end().strip_suffix(';')?;
    let at = rest.rfind(" FROM stdin")?;
    let head = rest[..at].trim();
    let (names, rest) = name(head)?;
    let table = match names.as_slice() {
        [table] => table.clone(),
        [schema, table] if schema == "public" => table.clone(),
        [schema, table] => format!("{schema}.{table}"),
        _ => return None,
    };
    let mut columns = Vec::new();
    let mut rest = rest.trim();
    if let Some(inside) = rest.strip_prefix('(') {
        rest = inside.strip_suffix(')')?;
        while !rest.trim().is_empty() {
            let (mut column, after) = name(rest.trim_start())?;
            columns.push(column.pop()?);
            rest = after.trim_start().trim_start_matches(',');
        }
    }
    Some((table, columns))
}

/// A dotted name at the start of a text, and what follows it.
fn name(text: &str) -> Option<(Vec<String>, &str)> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        if let Some(inside) = rest.strip_prefix('"') {
            let mut part = String::new();
            let mut letters = inside.char_indices().peekable();
            let end = loop {
                let (at, letter) = letters.next()?;
                if letter != '"' {
                    part.push(letter);
                } else if letters.next_if(|(_, next)| *next == '"').is_some() {
                    part.push('"');
                } else {
                    break at + 1;
                }
            };
            parts.push(part);
            rest = &inside[end..];
        } else {
            let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_' && letter != '$');
            let end = end.unwrap_or(rest.len());
            parts.push(rest.get(..end).filter(|part| !part.is_empty())?.to_owned());
            rest = &rest[end..];
        }
        match rest.strip_prefix('.') {
            Some(after) => rest = after,
            None => return Some((parts, rest)),
        }
    }
}

/// The values of a row of COPY's text format; None is NULL.
pub fn copy_values(row: &str) -> Vec<Option<String>> {
    row.split('\t').map(|field| if field == "\\N" { None } else { Some(unescaped(field)) }).collect()
}

fn unescaped(field: &str) -> String {
    if !field.contains('\\') {
        return field.to_owned();
    }
    let mut text = String::with_capacity(field.len());
    let mut letters = field.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            text.push(letter);
            continue;
        }
        match letters.next() {
            Some('b') => text.push('\u{8}'),
            Some('f') => text.push('\u{c}'),
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('t') => text.push('\t'),
            Some('v') => text.push('\u{b}'),
            Some(other) => text.push(other),
            None => text.push('\\'),
        }
    }
    text
}

/// A literal of a PostgreSQL array as JSON; None when it is none.
pub fn array_as_json(text: &str) -> Option<String> {
    let mut letters = text.chars().peekable();
    let array = array(&mut letters)?;
    letters.next().is_none().then(|| array.to_string())
}

fn array(letters: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Option<serde_json::Value> {
    use serde_json::Value;
    letters.next_if_eq(&'{')?;
    let mut values = Vec::new();
    if letters.next_if_eq(&'}').is_some() {
        return Some(Value::Array(values));
    }
    loop {
        let value = match letters.peek()? {
            '{' => array(letters)?,
            '"' => {
                letters.next();
                let mut text = String::new();
                loop {
                    match letters.next()? {
                        '"' => break,
                        '\\' => text.push(letters.next()?),
                        letter => text.push(letter),
                    }
                }
                Value::String(text)
            }
            _ => {
                let mut text = String::new();
                while let Some(letter) = letters.next_if(|letter| !",}".contains(*letter)) {
                    text.push(letter);
                }
                match text.as_str() {
                    "NULL" => Value::Null,
                    "t" => Value::Bool(true),
                    "f" => Value::Bool(false),
                    number => serde_json::from_str::<serde_json::Number>(number)
                        .map_or_else(|_| Value::String(text.clone()), Value::Number),
                }
            }
        };
        values.push(value);
        match letters.next()? {
            ',' => {}
            '}' => return Some(Value::Array(values)),
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_copy_are_told_from_statements() {
        let text = "-- PostgreSQL database dump\n\\restrict abc\nSET x = 1;\nCOPY public.\"Us ers\" (id, \"e\"\"m\") FROM stdin;\n1\ta;b\n2\t\\N\n\\.\n\n-- done\nSELECT 1;\n";
        assert_eq!(Origin::stated(text), Some(Origin::Postgresql));
        let expected = [
            Piece::Statement { sql: "SET x = 1", line: 3 },
            Piece::Copy {
                table: "Us ers".into(),
                columns: vec!["id".into(), "e\"m".into()],
                rows: vec!["1\ta;b", "2\t\\N"],
                line: 4,
            },
            Piece::Statement { sql: "SELECT 1", line: 10 },
        ];
        assert_eq!(pieces(text, Origin::Postgresql), expected);
    }

    #[test]
    fn values_of_copy() {
        let values = copy_values("a\\tb\\\\\t\\N\t");
        assert_eq!(values, [Some("a\tb\\".to_owned()), None, Some(String::new())]);
        assert_eq!(array_as_json("{1,NULL,\"a,b\",{t,x}}").as_deref(), Some("[1,null,\"a,b\",[true,\"x\"]]"));
        assert_eq!(array_as_json("{}").as_deref(), Some("[]"));
        assert_eq!(array_as_json("{1"), None);
    }

    #[test]
    fn a_table_of_another_schema_keeps_its_schema() {
        assert_eq!(copy_head("COPY audit.log FROM stdin;"), Some(("audit.log".into(), vec![])));
        assert_eq!(copy_head("COPY t FROM '/tmp/x';"), None);
    }
}
