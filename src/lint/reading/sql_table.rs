//! Definitions inside CREATE TABLE, and the actions of ALTER TABLE.

use super::super::change::{Change, ColumnSpec, Constraint, ConstraintSpec, DefaultChange};
use super::sql::tidy;
use super::tokens::{Cursor, Token, parts};

/// Words that end a column's type.
const AFTER_TYPE: [&str; 14] = [
    "NOT",
    "NULL",
    "DEFAULT",
    "PRIMARY",
    "UNIQUE",
    "REFERENCES",
    "CHECK",
    "CONSTRAINT",
    "GENERATED",
    "AS",
    "COLLATE",
    "AUTO_INCREMENT",
    "AUTOINCREMENT",
    "COMMENT",
];

/// Columns and constraints of the parentheses of CREATE TABLE.
pub(super) fn definitions(sql: &str, tokens: &[Token]) -> (Vec<ColumnSpec>, Vec<ConstraintSpec>) {
    let (mut columns, mut constraints) = (Vec::new(), Vec::new());
    for part in parts(tokens) {
        let mut cursor = Cursor::new(sql, part);
        match constraint(&mut cursor) {
            Some(constraint) => constraints.push(constraint),
            None => columns.push(column(sql, part)),
        }
    }
    (columns, constraints)
}

/// A table constraint; none when it is a column's definition.
fn constraint(cursor: &mut Cursor<'_>) -> Option<ConstraintSpec> {
    let mut name = String::new();
    if cursor.eat("CONSTRAINT") {
        name = cursor.name();
    }
    let mut using_index = false;
    let (kind, columns) = if cursor.eat("PRIMARY KEY") {
        using_index = cursor.eat("USING INDEX");
        (Constraint::PrimaryKey, cursor.names())
    } else if cursor.word() == "UNIQUE" && !name.is_empty() || cursor.word() == "UNIQUE" && cursor.at == 0 {
        cursor.at += 1;
        cursor.eat("KEY");
        using_index = cursor.eat("USING INDEX");
        if cursor.word() != "(" && !using_index {
            name = cursor.name();
        }
        (Constraint::Unique, cursor.names())
    } else if cursor.eat("CHECK") {
        cursor.group();
        (Constraint::Check, Vec::new())
    } else if cursor.eat("FOREIGN KEY") {
        if cursor.word() != "(" {
            name = cursor.name();
        }
        let columns = cursor.names();
        let (referred, referred_columns, on_delete) = references(cursor).unwrap_or_default();
        (Constraint::ForeignKey { referred, referred_columns, on_delete }, columns)
    } else if cursor.eat("EXCLUDE") {
        (Constraint::Exclude, Vec::new())
    } else {
        return None;
    };
    let not_valid = has(cursor, "NOT VALID");
    Some(tidy(ConstraintSpec { name, kind, columns, not_valid, using_index, call: None }))
}

fn has(cursor: &Cursor<'_>, words: &str) -> bool {
    let mut probe = cursor.clone();
    while !probe.is_end() {
        if probe.eat(words) {
            return true;
        }
        probe.at += 1;
    }
    false
}

type Reference = (String, Vec<String>, Option<String>);

/// `REFERENCES t (c) ON DELETE …`.
fn references(cursor: &mut Cursor<'_>) -> Option<Reference> {
    if !cursor.eat("REFERENCES") {
        return None;
    }
    let table = cursor.name();
    let columns = cursor.names();
    let mut on_delete = None;
    let mut probe = cursor.clone();
    while !probe.is_end() {
        if probe.eat("ON DELETE") {
            let first = probe.word();
            probe.at += 1;
            on_delete = Some(match first {
                "SET" | "NO" => format!("{first} {}", probe.word()),
                other => other.to_owned(),
            });
        } else {
            probe.at += 1;
        }
    }
    Some((table, columns, on_delete))
}

/// A column's definition.
pub(super) fn column(sql: &str, tokens: &[Token]) -> ColumnSpec {
    let mut cursor = Cursor::new(sql, tokens);
    let mut spec = ColumnSpec { name: cursor.name(), ..ColumnSpec::default() };
    let start = cursor.at;
    while !cursor.is_end() && !AFTER_TYPE.contains(&cursor.word()) {
        cursor.at += 1;
    }
    spec.type_name = text(sql, tokens.get(start..cursor.at).unwrap_or(&[])).to_owned();
    spec.generated = spec.type_name.to_uppercase().contains("SERIAL");
    while !cursor.is_end() {
        if cursor.eat("NOT NULL") {
            spec.not_null = true;
        } else if cursor.eat("PRIMARY KEY") {
            spec.primary_key = true;
        } else if cursor.eat("UNIQUE") {
            spec.unique = true;
        } else if cursor.eat("DEFAULT") {
            let start = cursor.at;
            if cursor.word() == "(" {
                cursor.group();
            } else {
                cursor.at += 1;
                if cursor.word() == "(" {
                    cursor.group();
                }
            }
            spec.server_default = Some(text(sql, tokens.get(start..cursor.at).unwrap_or(&[])).to_owned());
        } else if cursor.word() == "REFERENCES" {
            if let Some((table, columns, on_delete)) = references(&mut cursor) {
                spec.refers_to = Some((table, columns.into_iter().next().unwrap_or_default()));
                spec.on_delete = on_delete;
            }
        } else if cursor.eat("GENERATED") {
            spec.generated = true;
            spec.stored = has(&cursor, "STORED");
        } else if cursor.word() == "(" {
            cursor.group();
        } else {
            cursor.at += 1;
        }
    }
    spec
}

fn text<'a>(sql: &'a str, tokens: &[Token]) -> &'a str {
    tokens
        .first()
        .zip(tokens.last())
        .map_or("", |(first, last)| sql.get(first.range.0..last.range.1).unwrap_or(""))
}

/// One action of ALTER TABLE.
pub(super) fn alter_table(sql: &str, table: &str, action: &[Token]) -> Option<Change> {
    let mut cursor = Cursor::new(sql, action);
    let table = table.to_owned();
    if cursor.eat("RENAME") {
        if cursor.eat("TO") {
            return Some(Change::RenameTable { old: table, new: cursor.name() });
        }
        if cursor.eat("CONSTRAINT") {
            return None;
        }
        cursor.eat("COLUMN");
        let column = cursor.name();
        cursor.eat("TO");
        return Some(alter(table, column, |change| change.0 = Some(cursor.name())));
    }
    if cursor.eat("ADD") {
        if let Some(constraint) = constraint(&mut cursor) {
            return Some(Change::AddConstraint { table, constraint });
        }
        cursor.eat("COLUMN");
        let if_not_exists = cursor.eat("IF NOT EXISTS");
        let column = column(sql, action.get(cursor.at..).unwrap_or(&[]));
        return Some(Change::AddColumn { table, column, if_not_exists });
    }
    if cursor.eat("DROP") {
        if cursor.eat("CONSTRAINT") {
            cursor.eat("IF EXISTS");
            return Some(Change::DropConstraint { table, name: cursor.name(), kind: String::new() });
        }
        if cursor.eat("FOREIGN KEY") {
            return Some(Change::DropConstraint {
                table,
                name: cursor.name(),
                kind: "foreignkey".to_owned(),
            });
        }
        cursor.eat("COLUMN");
        cursor.eat("IF EXISTS");
        return Some(Change::DropColumn { table, column: cursor.name() });
    }
    if cursor.eat("VALIDATE CONSTRAINT") {
        return Some(Change::Validate { table, name: cursor.name() });
    }
    if cursor.eat("MODIFY") || cursor.eat("CHANGE") {
        cursor.eat("COLUMN");
        let spec = column(sql, action.get(cursor.at..).unwrap_or(&[]));
        return Some(alter(table, spec.name.clone(), |change| {
            change.2 = Some(spec.type_name.clone());
            change.1 = spec.not_null.then_some(false);
        }));
    }
    if !cursor.eat("ALTER") {
        return None;
    }
    cursor.eat("COLUMN");
    let column = cursor.name();
    if cursor.eat("SET NOT NULL") {
        return Some(alter(table, column, |change| change.1 = Some(false)));
    }
    if cursor.eat("DROP NOT NULL") {
        return Some(alter(table, column, |change| change.1 = Some(true)));
    }
    if cursor.eat("DROP DEFAULT") {
        return Some(alter(table, column, |change| change.3 = DefaultChange::Drop));
    }
    if cursor.eat("SET DEFAULT") {
        return Some(alter(table, column, |change| change.3 = DefaultChange::Set(cursor.rest().to_owned())));
    }
    if cursor.eat("SET DATA TYPE") || cursor.eat("TYPE") {
        let start = cursor.at;
        let end = if cursor.seek("USING") { cursor.at } else { action.len() };
        let type_name = text(sql, action.get(start..end).unwrap_or(&[])).to_owned();
        return Some(alter(table, column, |change| change.2 = Some(type_name)));
    }
    None
}

type Alteration = (Option<String>, Option<bool>, Option<String>, DefaultChange);

fn alter(table: String, column: String, set: impl FnOnce(&mut Alteration)) -> Change {
    let mut change = Alteration::default();
    set(&mut change);
    let (new_name, nullable, new_type, default) = change;
    Change::AlterColumn { table, column, new_name, nullable, new_type, default }
}
