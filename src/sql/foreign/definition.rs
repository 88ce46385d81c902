//! CREATE TABLE: columns and constraints of a table.

use super::Source;
use super::change::{Comment, Constraint, IndexDefinition, NewTable};
use super::column::{self, ColumnDeclaration};
use super::cursor::Cursor;
use super::names::{Namer, Names};
use super::rewrite::Rewriter;
use super::statement::index_parts;
use super::token::{Token, split};
use crate::schema::{CheckConstraint, ForeignKey, PrimaryKey, Table, UniqueConstraint};

/// Words that a constraint of a table begins with.
const CONSTRAINTS: &[&str] = &["CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "EXCLUDE"];

/// Whether a constraint of the table comes next, rather than a column.
pub(super) fn sees_constraint(cursor: &Cursor<'_, '_>) -> bool {
    cursor.peek().is_some_and(|token| token.is_any(CONSTRAINTS))
        // A column may be called "check".
        && (!cursor.sees("CHECK") || cursor.ahead(1).is_some_and(|next| next.is_symbol("(")))
}

/// Reads the elements of a table.
pub(super) fn table(
    cursor: &Cursor<'_, '_>,
    name: &str,
    elements: &[Token<'_>],
    names: &dyn Names,
) -> Option<NewTable> {
    let mut made =
        NewTable { table: Table { name: name.to_owned(), ..Table::default() }, ..NewTable::default() };
    let namer = Namer::new(cursor.source, &made.table);
    let mut declared: Vec<ColumnDeclaration> = Vec::new();
    let mut constraints = Vec::new();
    for part in split(elements) {
        let mut inner = Cursor::new(cursor.sql, part, cursor.source);
        if inner.take("LIKE") {
            made.like = inner.table();
        } else if sees_constraint(&inner) {
            constraints.extend(constraint(&mut inner, names));
        } else if let Some(index) = key(&mut inner, name, names) {
            made.indexes.push(index);
        } else {
            let column = column::column(&mut inner, names)?;
            made.comments.extend(column::comment(name, &column));
            declared.push(column);
        }
    }
    let mut namer = namer.with_columns(declared.iter().map(|column| column.column.name.clone()).collect());
    for column in &mut declared {
        let name = column.column.name.clone();
        for mut constraint in std::mem::take(&mut column.constraints) {
            if let Constraint::Check(check) = &mut constraint
                && check.name.is_none()
            {
                check.name = namer.check_of(&name);
            }
            constraints.push(constraint);
        }
    }
    for mut constraint in constraints {
        namer.name(&mut constraint);
        add(&mut made.table, constraint);
    }
    if cursor.source == Source::Postgresql {
        drop_doubled(&mut made.table);
    }
    let key = made.table.primary_key.as_ref().map(|key| key.columns.clone()).unwrap_or_default();
    for mut column in declared {
        if key.contains(&column.column.name) {
            column.column.nullable = false;
        }
        if column.numbered && key.len() == 1 && key[0] == column.column.name {
            // Only INTEGER numbers its rows in SQLite.
            column.column.type_name = "INTEGER".to_owned();
        }
        made.table.columns.push(column.column);
    }
    Some(made)
}

/// Of one CREATE TABLE PostgreSQL keeps no UNIQUE over the columns of the primary key or of another UNIQUE.
fn drop_doubled(table: &mut Table) {
    let mut known: Vec<Vec<String>> = table.primary_key.iter().map(|key| key.columns.clone()).collect();
    table.unique_constraints.retain(|unique| {
        let is_new = !known.contains(&unique.columns);
        known.push(unique.columns.clone());
        is_new
    });
}

/// Puts a constraint on a table.
pub(super) fn add(table: &mut Table, constraint: Constraint) {
    match constraint {
        Constraint::PrimaryKey(key) => table.primary_key = Some(key),
        Constraint::Unique(unique) => table.unique_constraints.push(unique),
        Constraint::ForeignKey(key) => table.foreign_keys.push(key),
        Constraint::Check(check) => table.check_constraints.push(check),
        Constraint::UsingIndex { .. } | Constraint::Exclude => {}
    }
}

/// Reads a constraint of a table.
pub(super) fn constraint(cursor: &mut Cursor<'_, '_>, names: &dyn Names) -> Option<Constraint> {
    let mut name = if cursor.take("CONSTRAINT") { cursor.name() } else { None };
    let primary = cursor.take("PRIMARY KEY");
    if primary || cursor.take("UNIQUE") {
        let _ = cursor.take("KEY") || cursor.take("INDEX");
        cursor.take("NULLS NOT DISTINCT");
        if cursor.take("USING INDEX") {
            return Some(Constraint::UsingIndex { name, index: cursor.name()?, primary });
        }
        if let Some(own) = cursor.name() {
            // MySQL: UNIQUE KEY name (…), which wins over CONSTRAINT name.
            name = Some(own);
        }
        let columns = cursor.names()?;
        return Some(match primary {
            true if cursor.source == Source::Mysql => {
                Constraint::PrimaryKey(PrimaryKey { name: None, columns })
            }
            true => Constraint::PrimaryKey(PrimaryKey { name, columns }),
            false => Constraint::Unique(UniqueConstraint { name, columns }),
        });
    }
    if cursor.take("FOREIGN KEY") {
        if !cursor.sees_symbol("(") {
            cursor.name();
        }
        let columns = cursor.names()?;
        let mut key = references(cursor)?;
        key.name = name;
        key.columns = columns;
        return Some(Constraint::ForeignKey(key));
    }
    if cursor.take("CHECK") {
        let inner = cursor.group()?;
        let expression = Rewriter::new(cursor.source, names).rewrite(inner);
        return Some(Constraint::Check(CheckConstraint { name, expression }));
    }
    cursor.sees("EXCLUDE").then_some(Constraint::Exclude)
}

/// Reads REFERENCES with its actions.
pub(super) fn references(cursor: &mut Cursor<'_, '_>) -> Option<ForeignKey> {
    if !cursor.take("REFERENCES") {
        return None;
    }
    let mut key = ForeignKey { referred_table: cursor.table()?, ..ForeignKey::default() };
    key.referred_columns = cursor.names().unwrap_or_default();
    loop {
        if cursor.take("ON DELETE") {
            key.on_delete = action(cursor);
        } else if cursor.take("ON UPDATE") {
            key.on_update = action(cursor);
        } else if cursor.take("MATCH") {
            cursor.next();
        } else if cursor.take("NOT DEFERRABLE") {
            key.deferrable = None;
        } else if cursor.take("DEFERRABLE") {
            key.deferrable = Some("DEFERRABLE".to_owned());
        } else if cursor.take("INITIALLY DEFERRED") {
            key.deferrable = Some("DEFERRABLE INITIALLY DEFERRED".to_owned());
        } else if !cursor.take("INITIALLY IMMEDIATE") {
            return Some(key);
        }
    }
}

/// NO ACTION, which is what there is without one, is none.
fn action(cursor: &mut Cursor<'_, '_>) -> Option<String> {
    for action in ["CASCADE", "RESTRICT", "SET NULL", "SET DEFAULT"] {
        if cursor.take(action) {
            // PostgreSQL: SET NULL (column).
            cursor.group();
            return Some(action.to_owned());
        }
    }
    cursor.take("NO ACTION");
    None
}

/// MySQL: `KEY name (a, b)` among the columns.
pub(super) fn key(cursor: &mut Cursor<'_, '_>, table: &str, names: &dyn Names) -> Option<IndexDefinition> {
    let start = cursor.at;
    let _ = cursor.take("FULLTEXT") || cursor.take("SPATIAL");
    let is_key = cursor.take("KEY") || cursor.take("INDEX");
    let at_group = |cursor: &Cursor<'_, '_>| cursor.sees_symbol("(");
    let named =
        !at_group(cursor) && cursor.ahead(1).is_some_and(|next| next.is_symbol("(") || next.is("USING"));
    if cursor.source != Source::Mysql || !is_key || !(named || at_group(cursor)) {
        cursor.at = start;
        return None;
    }
    let name = if named { cursor.name() } else { None };
    if cursor.take("USING") {
        cursor.next();
    }
    let inner = cursor.group()?;
    let (parts, mentioned) = index_parts(cursor, inner, names);
    Some(IndexDefinition { name, table: table.to_owned(), parts, mentioned, ..IndexDefinition::default() })
}

/// `COMMENT = 'x'` after the table.
pub(super) fn table_comment(cursor: &mut Cursor<'_, '_>, table: &str) -> Option<Comment> {
    while !cursor.is_done() {
        if cursor.take("COMMENT") {
            cursor.take_symbol("=");
            let text = cursor.text()?;
            return Some(Comment { table: table.to_owned(), column: None, text: Some(text) });
        }
        cursor.next();
    }
    None
}
