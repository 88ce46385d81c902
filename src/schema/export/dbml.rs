//! The schema as DBML, for dbdiagram and its relatives.
//!
//! Syntax: <https://dbml.dbdiagram.io/docs>. Views and triggers have no place there; they are
//! written as comments.

use std::fmt::Write as _;

use super::{Mark, Marks, Palette, index_column};
use crate::schema::{Column, ForeignKey, IndexColumn, Schema, Table};

/// The document.
pub fn render(schema: &Schema) -> String {
    render_marked(schema, &Marks::default())
}

/// The document with what changed: colours of headers and lines, notes on tables and columns.
pub fn render_marked(schema: &Schema, marks: &Marks) -> String {
    let mut parts: Vec<String> = schema.tables.iter().map(|each| table(each, marks)).collect();
    let references: String = schema
        .tables
        .iter()
        .flat_map(|table| table.foreign_keys.iter().map(move |key| (table, key)))
        .filter(|(_, key)| schema.table(&key.referred_table).is_some() && !key.referred_columns.is_empty())
        .map(|(table, key)| reference(table, key, marks.key(table, key)))
        .collect();
    let comments: String = schema
        .views
        .iter()
        .map(|view| format!("// view {}\n", one_line(&view.name)))
        .chain(schema.triggers.iter().map(|trigger| {
            format!("// trigger {} on {}\n", one_line(&trigger.name), one_line(&trigger.table))
        }))
        .collect();
    parts.extend([references, comments].into_iter().filter(|part| !part.is_empty()));
    parts.join("\n")
}

fn table(table: &Table, marks: &Marks) -> String {
    let mark = marks.table(table);
    let colour = mark.map(|mark| format!(" [headercolor: {}]", Palette::LIGHT.of(mark.change).0));
    let mut text = format!("Table {}{} {{\n", name(&table.name), colour.unwrap_or_default());
    if let Some(mark) = mark {
        let _ = writeln!(text, "  Note: {}\n", string(&noted(mark)));
    }
    for column in &table.columns {
        let _ = writeln!(
            text,
            "  {} {}{}",
            name(&column.name),
            type_name(&column.type_name),
            settings(table, column, marks.column(table, &column.name))
        );
    }
    let mut indexes = Vec::new();
    if let Some(key) = table.primary_key.as_ref().filter(|key| key.columns.len() > 1) {
        let columns: Vec<String> = key.columns.iter().map(|column| name(column)).collect();
        let named = key.name.as_ref().map(|key| format!(", name: {}", string(key))).unwrap_or_default();
        indexes.push(format!("({}) [pk{named}]", columns.join(", ")));
    }
    for unique in &table.unique_constraints {
        if unique.columns.len() > 1 {
            let columns: Vec<String> = unique.columns.iter().map(|column| name(column)).collect();
            let named =
                unique.name.as_ref().map(|unique| format!(", name: {}", string(unique))).unwrap_or_default();
            indexes.push(format!("({}) [unique{named}]", columns.join(", ")));
        }
    }
    for index in &table.indexes {
        let columns: Vec<String> = index.columns.iter().map(indexed).collect();
        let unique = if index.unique { "unique, " } else { "" };
        let note = index
            .predicate
            .as_ref()
            .map(|predicate| format!(", note: {}", string(&format!("where {predicate}"))));
        indexes.push(format!(
            "({}) [{unique}name: {}{}]",
            columns.join(", "),
            string(&index.name),
            note.unwrap_or_default()
        ));
    }
    if !indexes.is_empty() {
        text.push_str("\n  indexes {\n");
        for index in indexes {
            let _ = writeln!(text, "    {index}");
        }
        text.push_str("  }\n");
    }
    if !table.check_constraints.is_empty() {
        text.push_str("\n  checks {\n");
        for check in &table.check_constraints {
            let named =
                check.name.as_ref().map(|name| format!(" [name: {}]", string(name))).unwrap_or_default();
            let _ = writeln!(text, "    {}{named}", expression(&check.expression));
        }
        text.push_str("  }\n");
    }
    text.push_str("}\n");
    text
}

fn settings(table: &Table, column: &Column, mark: Option<&Mark>) -> String {
    let mut settings = Vec::new();
    let sole_key = table.primary_key.as_ref().is_some_and(|key| key.columns == [column.name.clone()]);
    if sole_key {
        settings.push("pk".to_owned());
        if table.autoincrement {
            settings.push("increment".to_owned());
        }
    }
    if !column.nullable {
        settings.push("not null".to_owned());
    }
    if table.unique_constraints.iter().any(|unique| unique.columns == [column.name.clone()]) {
        settings.push("unique".to_owned());
    }
    if let Some(default) = &column.default {
        settings.push(format!("default: {}", value(default)));
    }
    let mut notes: Vec<String> = mark.map(noted).into_iter().collect();
    if let Some(generated) = &column.generated {
        let kind = if generated.stored { "stored" } else { "virtual" };
        notes.push(format!("generated {kind}: {}", generated.expression));
    }
    if !notes.is_empty() {
        settings.push(format!("note: {}", string(&notes.join("; "))));
    }
    if settings.is_empty() { String::new() } else { format!(" [{}]", settings.join(", ")) }
}

/// `+ added`.
fn noted(mark: &Mark) -> String {
    format!("{} {}", mark.change.sign(), mark.text)
}

fn reference(table: &Table, key: &ForeignKey, mark: Option<&Mark>) -> String {
    let end = |table: &str, columns: &[String]| {
        let columns: Vec<String> = columns.iter().map(|column| name(column)).collect();
        let columns =
            if let [one] = &columns[..] { one.clone() } else { format!("({})", columns.join(", ")) };
        format!("{}.{columns}", name(table))
    };
    let title = key.name.as_ref().map(|key| format!(" {}", name(key))).unwrap_or_default();
    let sign = if table.is_unique_key(key) { "-" } else { ">" };
    let actions: Vec<String> = [("delete", &key.on_delete), ("update", &key.on_update)]
        .iter()
        .filter_map(|(event, action)| Some(format!("{event}: {}", action.as_ref()?.to_lowercase())))
        .chain(mark.map(|mark| format!("color: {}", Palette::LIGHT.of(mark.change).0)))
        .collect();
    let actions = if actions.is_empty() { String::new() } else { format!(" [{}]", actions.join(", ")) };
    format!(
        "Ref{title}: {} {sign} {}{actions}\n",
        end(&table.name, &key.columns),
        end(&key.referred_table, &key.referred_columns)
    )
}

/// An indexed column by name, or an expression.
fn indexed(column: &IndexColumn) -> String {
    match &column.name {
        Some(plain) if !column.descending && column.collation.is_none() => name(plain),
        _ => expression(&index_column(column)),
    }
}

/// A name, in quotation marks where it is not a plain word.
fn name(text: &str) -> String {
    let plain = text.chars().all(|character| character.is_ascii_alphanumeric() || character == '_')
        && text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
    if plain {
        text.to_owned()
    } else {
        format!("\"{}\"", one_line(text).replace('\\', "\\\\").replace('"', "\\\""))
    }
}

/// A type, in quotation marks where it is more than a word with numbers in parentheses.
fn type_name(text: &str) -> String {
    let (word, rest) = text.split_once('(').unwrap_or((text, ")"));
    let is_word = !word.is_empty() && name(word) == word;
    let is_numbers = rest.strip_suffix(')').is_some_and(|inner| {
        inner.is_empty() && !text.contains('(')
            || !inner.is_empty()
                && inner.chars().all(|character| character.is_ascii_digit() || character == ',')
    });
    if is_word && is_numbers {
        text.to_owned()
    } else {
        format!("\"{}\"", one_line(if text.is_empty() { "any" } else { text }))
    }
}

/// A default as DBML writes values: number, text, truth, or an expression.
fn value(default: &str) -> String {
    if default.parse::<f64>().is_ok()
        && default.starts_with(|first: char| first.is_ascii_digit() || first == '-')
    {
        return default.to_owned();
    }
    if ["true", "false", "null"].iter().any(|word| default.eq_ignore_ascii_case(word)) {
        return default.to_lowercase();
    }
    let inner = default.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
    match inner {
        Some(inner) if !inner.replace("''", "").contains('\'') => string(&inner.replace("''", "'")),
        _ => expression(default),
    }
}

fn string(text: &str) -> String {
    format!("'{}'", one_line(text).replace('\\', "\\\\").replace('\'', "\\'"))
}

/// An expression; a backtick cannot stand in one.
fn expression(text: &str) -> String {
    format!("`{}`", one_line(text).replace('`', "\""))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn a_schema_becomes_dbml() {
        assert_eq!(
            render(&sample::schema()),
            r#"Table users {
  id INTEGER [pk, increment, not null]
  email VARCHAR(255) [not null, unique]
  status VARCHAR(20) [not null, default: 'it\'s new']
  balance "NUMERIC(10, 2)" [default: 0]
  manager_id INTEGER
  email_key TEXT [note: 'generated stored: lower(email)']

  indexes {
    (status, `balance DESC`) [name: 'ix_users_status', note: 'where balance > 0']
    (`lower(email)`) [unique, name: 'ix_users_lower']
  }

  checks {
    `balance >= 0` [name: 'ck_balance']
  }
}

Table resumes {
  user_id INTEGER [not null]
  serial_number INTEGER [not null]
  created_at DATETIME [not null, default: `CURRENT_TIMESTAMP`]

  indexes {
    (user_id, serial_number) [pk, name: 'pk_resumes']
  }
}

Table "generated documents" {
  id INTEGER [pk, not null]
  user_id INTEGER
  resume_serial INTEGER
  body "any"

  indexes {
    (user_id, resume_serial) [unique]
  }
}

Ref: users.manager_id > users.id [delete: set null]
Ref fk_resumes_user: resumes.user_id > users.id [delete: cascade]
Ref: "generated documents".(user_id, resume_serial) - resumes.(user_id, serial_number)

// view active
// trigger touch on users
"#
        );
    }

    #[test]
    fn types_and_values_are_quoted_where_they_must_be() {
        let types = ["TEXT", "VARCHAR(255)", "NUMERIC(10,2)", "DOUBLE PRECISION", "ENUM('a')", "X()", ""]
            .map(type_name);
        assert_eq!(
            types,
            [
                "TEXT",
                "VARCHAR(255)",
                "NUMERIC(10,2)",
                "\"DOUBLE PRECISION\"",
                "\"ENUM('a')\"",
                "\"X()\"",
                "\"any\""
            ]
        );
        let values = ["-1.5", "'a'", "TRUE", "datetime('now')", "'a' || 'b'"].map(value);
        assert_eq!(values, ["-1.5", "'a'", "true", "`datetime('now')`", "`'a' || 'b'`"]);
    }
}
