//! The schema as a Mermaid `erDiagram`, for READMEs and pull requests.
//!
//! Syntax: <https://mermaid.js.org/syntax/entityRelationshipDiagram.html>. A type may hold no blanks
//! or commas there, so that `NUMERIC(10, 2)` is written `NUMERIC(10-2)` with the true one beside it.

use std::fmt::Write as _;

use super::{Mark, Marks};
use crate::schema::{Column, ForeignKey, Schema, Table};

/// The diagram's source.
pub fn render(schema: &Schema) -> String {
    render_marked(schema, &Marks::default())
}

/// The diagram's source with what changed: a sign before a table's name, words beside a column and on a
/// line. Its colours are the reader's.
pub fn render_marked(schema: &Schema, marks: &Marks) -> String {
    let mut text = String::from("erDiagram\n");
    for table in &schema.tables {
        let sign = marks.table(table).map(|mark| {
            let name = plain(&table.name).replace(['[', ']'], "_");
            format!("[\"{} {name}\"]", mark.change.sign())
        });
        let _ = writeln!(text, "    {}{} {{", quoted(&table.name), sign.unwrap_or_default());
        for column in &table.columns {
            let _ = writeln!(text, "        {}", attribute(table, column, marks.column(table, &column.name)));
        }
        text.push_str("    }\n");
    }
    for table in &schema.tables {
        for key in &table.foreign_keys {
            if schema.table(&key.referred_table).is_some() {
                let _ = writeln!(text, "    {}", relation(table, key, marks.key(table, key)));
            }
        }
    }
    text
}

fn attribute(table: &Table, column: &Column, mark: Option<&Mark>) -> String {
    let mut text = format!("{} {}", word(&column.type_name, "untyped"), word(&column.name, "column"));
    let foreign = table.foreign_keys.iter().any(|key| key.columns.contains(&column.name));
    let marks = [
        (table.key_position(&column.name).is_some(), "PK"),
        (foreign, "FK"),
        (table.is_unique(&column.name), "UK"),
    ];
    let marks: Vec<&str> = marks.iter().filter(|(set, _)| *set).map(|(_, mark)| *mark).collect();
    if !marks.is_empty() {
        let _ = write!(text, " {}", marks.join(", "));
    }
    let mut comment: Vec<String> =
        mark.map(|mark| format!("{} {}", mark.change.sign(), mark.text)).into_iter().collect();
    for name in [&column.name, &column.type_name] {
        if !name.is_empty() && word(name, "") != *name {
            comment.push(name.clone());
        }
    }
    if !column.nullable {
        comment.push("not null".to_owned());
    }
    comment.extend(column.default.as_ref().map(|default| format!("default {default}")));
    comment.extend(column.generated.as_ref().map(|generated| format!("as {}", generated.expression)));
    if !comment.is_empty() {
        let _ = write!(text, " \"{}\"", plain(&comment.join(", ")));
    }
    text
}

/// Parent, how many of each, child.
fn relation(child: &Table, key: &ForeignKey, mark: Option<&Mark>) -> String {
    let sign = mark.map(|mark| format!("{} ", mark.change.sign())).unwrap_or_default();
    let parent_end = if child.is_optional_key(key) { "|o" } else { "||" };
    let child_end = if child.is_unique_key(key) { "o|" } else { "o{" };
    let line = if child.is_identifying_key(key) { "--" } else { ".." };
    format!(
        "{} {parent_end}{line}{child_end} {} : \"{sign}{}\"",
        quoted(&key.referred_table),
        quoted(&child.name),
        plain(&key.columns.join(", "))
    )
}

/// A type or a name as Mermaid takes it: letters, digits, `-`, `_`, brackets, beginning with a letter.
fn word(text: &str, empty: &str) -> String {
    let mut word = String::new();
    for character in text.chars() {
        match character {
            ' ' if word.ends_with('-') => {}
            ',' => word.push('-'),
            letter if letter.is_alphanumeric() || "-_()[]".contains(letter) => word.push(letter),
            _ => word.push('_'),
        }
    }
    if word.is_empty() {
        return empty.to_owned();
    }
    if !word.starts_with(|first: char| first.is_alphabetic() || first == '_') {
        word.insert(0, '_');
    }
    word
}

/// An entity's name, which may hold anything but a quotation mark, a percent sign or a backslash.
fn quoted(name: &str) -> String {
    let simple = name.chars().all(|character| character.is_ascii_alphanumeric() || character == '_')
        && name.starts_with(|first: char| first.is_ascii_alphabetic());
    if simple && !is_reserved(name) {
        name.to_owned()
    } else {
        format!("\"{}\"", plain(name).replace(['%', '\\'], "_"))
    }
}

/// Words with a meaning of their own where an entity's name may stand.
fn is_reserved(name: &str) -> bool {
    const RESERVED: &[&str] = &[
        "title",
        "direction",
        "style",
        "classdef",
        "class",
        "accTitle",
        "accDescr",
        "one",
        "many",
        "zero",
        "only",
        "to",
        "optionally",
        "u",
        "end",
        "subgraph",
        "erdiagram",
    ];
    RESERVED.iter().any(|word| word.eq_ignore_ascii_case(name))
}

/// Text that can stand between quotation marks.
fn plain(text: &str) -> String {
    text.replace('"', "'").replace(['\r', '\n'], " ")
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn a_schema_becomes_an_er_diagram() {
        assert_eq!(
            render(&sample::schema()),
            r#"erDiagram
    users {
        INTEGER id PK "not null"
        VARCHAR(255) email UK "not null"
        VARCHAR(20) status "not null, default 'it''s new'"
        NUMERIC(10-2) balance "NUMERIC(10, 2), default 0"
        INTEGER manager_id FK
        TEXT email_key "as lower(email)"
    }
    resumes {
        INTEGER user_id PK, FK "not null"
        INTEGER serial_number PK "not null"
        DATETIME created_at "not null, default CURRENT_TIMESTAMP"
    }
    "generated documents" {
        INTEGER id PK "not null"
        INTEGER user_id FK
        INTEGER resume_serial FK
        untyped body
    }
    users |o..o{ users : "manager_id"
    users ||--o{ resumes : "user_id"
    resumes |o..o| "generated documents" : "user_id, resume_serial"
"#
        );
    }

    #[test]
    fn names_that_mermaid_does_not_take_are_changed() {
        assert_eq!(word("2nd name", ""), "_2nd_name");
        assert_eq!(quoted("title"), "\"title\"");
        assert_eq!(quoted("a\"b"), "\"a'b\"");
    }
}
