//! ALTER TABLE: its actions as changes.

use super::Source;
use super::change::{Comment, Constraint, Meaning, TableChange};
use super::column::{self, as_default, declared_type};
use super::cursor::Cursor;
use super::definition;
use super::names::{Names, flattened};
use super::rewrite::Rewriter;
use super::token::{Token, split};

/// Reads what follows ALTER TABLE.
pub(super) fn alter_table(cursor: &mut Cursor<'_, '_>, names: &dyn Names) -> Option<Meaning> {
    let if_exists = cursor.take("IF EXISTS");
    cursor.take("ONLY");
    let table = cursor.table()?;
    cursor.take_symbol("*");
    let mut changes = Vec::new();
    for part in split(cursor.rest()) {
        let mut action = Cursor::new(cursor.sql, part, cursor.source);
        changes.extend(changes_of(&mut action, &table, names)?);
    }
    Some(Meaning::AlterTable { table, if_exists, changes })
}

fn changes_of(cursor: &mut Cursor<'_, '_>, table: &str, names: &dyn Names) -> Option<Vec<TableChange>> {
    let mysql = cursor.source == Source::Mysql;
    if cursor.take("ADD") {
        return add(cursor, table, names);
    }
    if cursor.take("DROP") {
        return drop(cursor).map(|change| vec![change]);
    }
    if cursor.take("ALTER") {
        cursor.take("COLUMN");
        return alter_column(cursor, names).map(|change| vec![change]);
    }
    if cursor.take("RENAME") {
        return rename(cursor, table).map(|change| vec![change]);
    }
    if mysql && (cursor.sees("MODIFY") || cursor.sees("CHANGE")) {
        return modify(cursor, table, names);
    }
    if mysql && cursor.take("COMMENT") {
        cursor.take_symbol("=");
        let comment = Comment { table: table.to_owned(), column: None, text: cursor.text() };
        return Some(vec![TableChange::Comment(comment)]);
    }
    if cursor.take("SET SCHEMA") {
        let schema = cursor.name()?;
        let plain = table.rsplit('.').next().unwrap_or(table);
        return Some(vec![TableChange::RenameTable(flattened(Some(&schema), plain))]);
    }
    const NOTHING: &[&str] = &[
        "OWNER",
        "VALIDATE",
        "ENABLE",
        "DISABLE",
        "CLUSTER",
        "SET",
        "RESET",
        "INHERIT",
        "NO",
        "ATTACH",
        "DETACH",
        "REPLICA",
        "FORCE",
        "ENGINE",
        "CONVERT",
        "DEFAULT",
        "CHARACTER",
        "CHARSET",
        "COLLATE",
        "AUTO_INCREMENT",
        "ROW_FORMAT",
        "ALGORITHM",
        "LOCK",
        "ORDER",
        "WITH",
        "WITHOUT",
        "PARTITION",
        "IMPORT",
        "DISCARD",
    ];
    cursor.peek().filter(|token| token.is_any(NOTHING)).map(|_| vec![nothing(cursor)])
}

/// A clause that means nothing here.
fn nothing(cursor: &Cursor<'_, '_>) -> TableChange {
    let words = cursor.rest().iter().filter(|token| token.is_name()).take(2);
    TableChange::Nothing(words.map(|token| token.text.to_uppercase()).collect::<Vec<_>>().join(" "))
}

fn add(cursor: &mut Cursor<'_, '_>, table: &str, names: &dyn Names) -> Option<Vec<TableChange>> {
    if let Some(index) = definition::key(cursor, table, names) {
        return Some(vec![TableChange::AddIndex(index)]);
    }
    if definition::sees_constraint(cursor) {
        let start = *cursor;
        if let Some(constraint) = definition::constraint(cursor, names) {
            return Some(vec![TableChange::AddConstraint(constraint)]);
        }
        *cursor = start;
    }
    if cursor.take("GENERATED") {
        return Some(vec![TableChange::Nothing("ADD GENERATED".to_owned())]);
    }
    cursor.take("COLUMN");
    let if_not_exists = cursor.take("IF NOT EXISTS");
    // MySQL: ADD (a INT, b INT).
    if let Some(inner) = cursor.group() {
        let mut changes = Vec::new();
        for part in split(inner) {
            let mut one = Cursor::new(cursor.sql, part, cursor.source);
            changes.extend(new_column(&mut one, table, if_not_exists, names)?);
        }
        return Some(changes);
    }
    new_column(cursor, table, if_not_exists, names)
}

fn new_column(
    cursor: &mut Cursor<'_, '_>,
    table: &str,
    if_not_exists: bool,
    names: &dyn Names,
) -> Option<Vec<TableChange>> {
    let declared = column::column(cursor, names)?;
    let comment = column::comment(table, &declared);
    let mut changes = vec![TableChange::AddColumn {
        column: declared.column,
        if_not_exists,
        constraints: declared.constraints,
        numbered: declared.numbered,
        after: declared.after,
    }];
    changes.extend(comment.map(TableChange::Comment));
    Some(changes)
}

fn drop(cursor: &mut Cursor<'_, '_>) -> Option<TableChange> {
    if cursor.take("CONSTRAINT") || cursor.take("FOREIGN KEY") || cursor.take("CHECK") {
        let if_exists = cursor.take("IF EXISTS");
        return Some(TableChange::DropConstraint { name: cursor.name()?, if_exists });
    }
    if cursor.take("PRIMARY KEY") {
        return Some(TableChange::DropPrimaryKey);
    }
    if cursor.source == Source::Mysql && (cursor.take("INDEX") || cursor.take("KEY")) {
        return Some(TableChange::DropIndex(cursor.name()?));
    }
    cursor.take("COLUMN");
    let if_exists = cursor.take("IF EXISTS");
    Some(TableChange::DropColumn { name: cursor.name()?, if_exists })
}

fn alter_column(cursor: &mut Cursor<'_, '_>, names: &dyn Names) -> Option<TableChange> {
    let column = cursor.name()?;
    if cursor.take("SET NOT NULL") {
        return Some(TableChange::SetNullable { column, nullable: false });
    }
    if cursor.take("DROP NOT NULL") {
        return Some(TableChange::SetNullable { column, nullable: true });
    }
    if cursor.take("DROP DEFAULT") {
        return Some(TableChange::SetDefault { column, default: None });
    }
    let rewriter = Rewriter::new(cursor.source, names);
    if cursor.take("SET DEFAULT") {
        return Some(set_default(column, cursor.rest(), &rewriter));
    }
    if cursor.take("SET DATA TYPE") || cursor.take("TYPE") {
        let written = cursor.until(|cursor| cursor.sees("USING") || cursor.sees("COLLATE"));
        let (type_name, _) = declared_type(cursor.sql, written, cursor.source);
        if cursor.take("COLLATE") {
            cursor.table();
        }
        let using = cursor.take("USING").then(|| rewriter.rewrite(cursor.rest()));
        return Some(TableChange::SetType { column, type_name, using });
    }
    const NOTHING: &[&str] = &["SET", "RESET", "ADD", "DROP", "RESTART"];
    cursor.peek().filter(|token| token.is_any(NOTHING)).map(|_| nothing(cursor))
}

fn set_default(column: String, tokens: &[Token<'_>], rewriter: &Rewriter<'_>) -> TableChange {
    if tokens.first().is_some_and(|token| token.is("nextval")) {
        return TableChange::Nothing("SET DEFAULT nextval".to_owned());
    }
    let text = rewriter.rewrite(tokens);
    let default = (!text.eq_ignore_ascii_case("NULL")).then(|| as_default(text));
    TableChange::SetDefault { column, default }
}

fn rename(cursor: &mut Cursor<'_, '_>, table: &str) -> Option<TableChange> {
    if cursor.take("CONSTRAINT") {
        let from = cursor.name()?;
        cursor.take("TO");
        return Some(TableChange::RenameConstraint { from, to: cursor.name()? });
    }
    let names_index = cursor.source == Source::Mysql && (cursor.take("INDEX") || cursor.take("KEY"));
    if names_index {
        let from = cursor.name()?;
        cursor.take("TO");
        return Some(TableChange::RenameIndex { from, to: cursor.name()? });
    }
    if cursor.take("TO") || cursor.take("AS") {
        let to = cursor.table()?;
        // The new name stands without its schema, and the table stays in the one it is in.
        let to = match table.rsplit_once('.') {
            Some((schema, _)) if !to.contains('.') => format!("{schema}.{to}"),
            _ => to,
        };
        return Some(TableChange::RenameTable(to));
    }
    cursor.take("COLUMN");
    let from = cursor.name()?;
    if cursor.take("TO") {
        return Some(TableChange::RenameColumn { from, to: cursor.name()? });
    }
    None
}

/// MySQL states the whole column: MODIFY as it will be, CHANGE with a new name.
fn modify(cursor: &mut Cursor<'_, '_>, table: &str, names: &dyn Names) -> Option<Vec<TableChange>> {
    let change = cursor.take("CHANGE");
    let _ = change || cursor.take("MODIFY");
    cursor.take("COLUMN");
    let old = if change { cursor.name()? } else { String::new() };
    let declared = column::column(cursor, names)?;
    let name = declared.column.name.clone();
    let mut changes = Vec::new();
    if change && !old.eq_ignore_ascii_case(&name) {
        changes.push(TableChange::RenameColumn { from: old, to: name.clone() });
    }
    let type_name = declared.column.type_name.clone();
    changes.push(TableChange::SetType { column: name.clone(), type_name, using: None });
    changes.push(TableChange::SetNullable { column: name.clone(), nullable: declared.column.nullable });
    changes.push(TableChange::SetDefault { column: name, default: declared.column.default.clone() });
    let constraints = declared.constraints.iter().cloned();
    changes.extend(constraints.map(TableChange::AddConstraint).filter(|change| {
        // A key that is there already is written again.
        !matches!(change, TableChange::AddConstraint(Constraint::PrimaryKey(_)))
    }));
    changes.extend(column::comment(table, &declared).map(TableChange::Comment));
    Some(changes)
}
