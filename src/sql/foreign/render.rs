//! Tables and indexes as SQLite's statements.

use super::change::IndexDefinition;
use super::rewrite::ident;
use crate::schema::{Column, ForeignKey, Table};

/// CREATE TABLE under `name`.
pub fn create_table(table: &Table, name: &str, prefix: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let single_key = table.primary_key.as_ref().filter(|key| key.columns.len() == 1);
    for column in &table.columns {
        let mut text = column_text(column);
        let numbered = table.autoincrement
            && single_key.is_some_and(|key| key.columns[0].eq_ignore_ascii_case(&column.name));
        if numbered {
            text.push_str(" PRIMARY KEY AUTOINCREMENT");
        }
        parts.push(text);
    }
    if let Some(key) = table.primary_key.as_ref().filter(|_| !table.autoincrement) {
        parts.push(format!("{}PRIMARY KEY ({})", named(key.name.as_deref()), list(&key.columns)));
    }
    for unique in &table.unique_constraints {
        parts.push(format!("{}UNIQUE ({})", named(unique.name.as_deref()), list(&unique.columns)));
    }
    for check in &table.check_constraints {
        parts.push(format!("{}CHECK ({})", named(check.name.as_deref()), check.expression));
    }
    for key in &table.foreign_keys {
        parts.push(format!(
            "{}FOREIGN KEY ({}){}",
            named(key.name.as_deref()),
            list(&key.columns),
            references(key)
        ));
    }
    let mut options = Vec::new();
    if table.strict {
        options.push("STRICT");
    }
    if table.without_rowid {
        options.push("WITHOUT ROWID");
    }
    let options = if options.is_empty() { String::new() } else { format!(" {}", options.join(", ")) };
    format!("CREATE {prefix}TABLE {} (\n\t{}\n){options}", ident(name), parts.join(",\n\t"))
}

/// A column as it is declared.
pub fn column_text(column: &Column) -> String {
    let mut text = ident(&column.name);
    if !column.type_name.is_empty() {
        text.push(' ');
        text.push_str(&type_text(&column.type_name));
    }
    if let Some(collation) = &column.collation {
        text.push_str(&format!(" COLLATE {}", ident(collation)));
    }
    if let Some(generated) = &column.generated {
        let kind = if generated.stored { "STORED" } else { "VIRTUAL" };
        text.push_str(&format!(" GENERATED ALWAYS AS ({}) {kind}", generated.expression));
    } else if let Some(default) = &column.default {
        text.push_str(&format!(" DEFAULT {}", super::as_default(default.clone())));
    }
    if !column.nullable {
        text.push_str(" NOT NULL");
    }
    text
}

/// A type, quoted where SQLite would not read it.
fn type_text(name: &str) -> String {
    let plain =
        |text: &str| text.chars().all(|letter| letter.is_ascii_alphanumeric() || "_ ".contains(letter));
    let (word, arguments) = name.split_once('(').unwrap_or((name, ")"));
    let numbers = arguments
        .strip_suffix(')')
        .is_some_and(|inner| inner.chars().all(|letter| letter.is_ascii_digit() || ", ".contains(letter)));
    let begins_well = word.chars().next().is_some_and(|letter| letter.is_ascii_alphabetic());
    const RESERVED: &[&str] = &[
        "ORDER",
        "GROUP",
        "TABLE",
        "INDEX",
        "CHECK",
        "DEFAULT",
        "TRANSACTION",
        "SET",
        "TO",
        "CASE",
        "REFERENCES",
        "UNIQUE",
        "SELECT",
        "VALUES",
        "FROM",
        "WHERE",
    ];
    let reserved = RESERVED.iter().any(|reserved| word.trim().eq_ignore_ascii_case(reserved));
    if plain(word) && numbers && begins_well && !reserved { name.to_owned() } else { ident(name) }
}

/// REFERENCES with its actions, a space in front.
pub fn references(key: &ForeignKey) -> String {
    let columns = match key.referred_columns.as_slice() {
        [] => String::new(),
        columns => format!(" ({})", list(columns)),
    };
    let mut text = format!(" REFERENCES {}{columns}", ident(&key.referred_table));
    if let Some(action) = &key.on_delete {
        text.push_str(&format!(" ON DELETE {action}"));
    }
    if let Some(action) = &key.on_update {
        text.push_str(&format!(" ON UPDATE {action}"));
    }
    if let Some(deferrable) = &key.deferrable {
        text.push_str(&format!(" {deferrable}"));
    }
    text
}

/// CREATE INDEX
pub fn create_index(index: &IndexDefinition, name: &str) -> String {
    let unique = if index.unique { "UNIQUE " } else { "" };
    let exists = if index.if_not_exists { "IF NOT EXISTS " } else { "" };
    let predicate =
        index.predicate.as_ref().map(|predicate| format!(" WHERE {predicate}")).unwrap_or_default();
    format!(
        "CREATE {unique}INDEX {exists}{} ON {} ({}){predicate}",
        ident(name),
        ident(&index.table),
        index.parts.join(", ")
    )
}

/// `CONSTRAINT name `, or nothing.
pub fn named(name: Option<&str>) -> String {
    name.map(|name| format!("CONSTRAINT {} ", ident(name))).unwrap_or_default()
}

fn list(columns: &[String]) -> String {
    columns.iter().map(|column| ident(column)).collect::<Vec<_>>().join(", ")
}
