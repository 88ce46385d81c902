//! The inverse of a step, as Alembic's calls.

use super::change::{Change, Constraint, DefaultChange, Step};
use super::input::Revision;
use crate::schema::{Column, ForeignKey, Table};

/// Calls that undo a step, in order; none where its inverse cannot be told.
pub fn inverse(revision: &Revision<'_>, step: &Step) -> Option<Vec<String>> {
    let quoted = |name: &str| format!("'{}'", name.replace('\\', "\\\\").replace('\'', "\\'"));
    let one = |text: String| Some(vec![text]);
    match &step.change {
        Change::CreateTable { table, .. } => one(format!("op.drop_table({})", quoted(table))),
        Change::RenameTable { old, new } => one(format!("op.rename_table({}, {})", quoted(new), quoted(old))),
        Change::AddColumn { table, column, .. } => {
            one(format!("op.drop_column({}, {})", quoted(table), quoted(&column.name)))
        }
        Change::CreateIndex { name, table, .. } if !name.is_empty() => {
            one(format!("op.drop_index({}, table_name={})", quoted(name), quoted(table)))
        }
        Change::AddConstraint { table, constraint } if !constraint.name.is_empty() => {
            let kind = match constraint.kind {
                Constraint::PrimaryKey => "primary",
                Constraint::Unique => "unique",
                Constraint::Check => "check",
                Constraint::ForeignKey { .. } => "foreignkey",
                Constraint::Exclude => return None,
            };
            Some(altered(
                revision,
                table,
                "drop_constraint",
                &[quoted(&constraint.name)],
                &[format!("type_='{kind}'")],
            ))
        }
        Change::DropColumn { table, column } => {
            let column = column_text(revision.column_before(table, column)?)?;
            one(format!("op.add_column({}, {column})", quoted(table)))
        }
        Change::DropTable { table } => {
            let table = revision.table_before(table)?;
            let mut calls = vec![create_table(table)?];
            for index in &table.indexes {
                calls.push(create_index(table, &index.name)?);
            }
            Some(calls)
        }
        Change::DropIndex { name, .. } => {
            let holds = |table: &&Table| table.indexes.iter().any(|index| index.name == *name);
            one(create_index(revision.before.each_table().find(holds)?, name)?)
        }
        Change::DropConstraint { table, name, .. } => {
            let table = revision.table_before(table)?;
            let key = table.foreign_keys.iter().find(|key| key.name.as_ref() == Some(name));
            if let Some(key) = key {
                let more = [
                    quoted(&key.referred_table),
                    list(&key.columns),
                    format!("{}{}", list(&key.referred_columns), on_delete(key)),
                ];
                return Some(altered(revision, &table.name, "create_foreign_key", &[quoted(name)], &more));
            }
            let check = table.check_constraints.iter().find(|check| check.name.as_ref() == Some(name));
            if let Some(check) = check {
                let more = [python_text(&check.expression)];
                return Some(altered(
                    revision,
                    &table.name,
                    "create_check_constraint",
                    &[quoted(name)],
                    &more,
                ));
            }
            let unique = table.unique_constraints.iter().find(|unique| unique.name.as_ref() == Some(name))?;
            let more = [list(&unique.columns)];
            Some(altered(revision, &table.name, "create_unique_constraint", &[quoted(name)], &more))
        }
        Change::AlterColumn { table, column, new_name, nullable, new_type, default } => {
            let before = revision.column_before(table, column)?;
            let now = new_name.as_ref().unwrap_or(column);
            let mut arguments = vec![quoted(now)];
            if new_name.is_some() {
                arguments.push(format!("new_column_name={}", quoted(column)));
            }
            let own = type_text(&before.type_name)?;
            arguments.push(if new_type.is_some() {
                format!("type_={own}")
            } else {
                format!("existing_type={own}")
            });
            if nullable.is_some() {
                arguments.push(format!("nullable={}", if before.nullable { "True" } else { "False" }));
            }
            if *default != DefaultChange::Keep {
                arguments.push(format!("server_default={}", default_text(before)));
            }
            Some(altered(revision, table, "alter_column", &[], &arguments))
        }
        _ => None,
    }
}

/// A call that alters a table: where SQLite is minded, in a batch block, which has no ALTER for it.
fn altered(
    revision: &Revision<'_>,
    table: &str,
    call: &str,
    first: &[String],
    rest: &[String],
) -> Vec<String> {
    let joined = |middle: &[String]| [first, middle, rest].concat().join(", ");
    if !revision.options.sqlite {
        return vec![format!("op.{call}({})", joined(&[format!("'{table}'")]))];
    }
    vec![
        format!("with op.batch_alter_table('{table}') as batch_op:"),
        format!("    batch_op.{call}({})", joined(&[])),
    ]
}

fn list(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    format!("[{}]", quoted.join(", "))
}

fn on_delete(key: &ForeignKey) -> String {
    key.on_delete.as_ref().map(|action| format!(", ondelete='{action}'")).unwrap_or_default()
}

fn default_text(column: &Column) -> String {
    column
        .default
        .as_ref()
        .map_or_else(|| "None".to_owned(), |default| format!("sa.text({})", python_text(default)))
}

fn python_text(text: &str) -> String {
    if text.contains('\'') {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        format!("'{text}'")
    }
}

fn column_text(column: &Column) -> Option<String> {
    if column.generated.is_some() {
        return None;
    }
    let mut text = format!("sa.Column('{}', {}", column.name, type_text(&column.type_name)?);
    if column.default.is_some() {
        text.push_str(&format!(", server_default={}", default_text(column)));
    }
    text.push_str(if column.nullable { ", nullable=True)" } else { ", nullable=False)" });
    Some(text)
}

/// A table as `op.create_table(…)`.
pub(super) fn create_table(table: &Table) -> Option<String> {
    let mut parts = vec![format!("'{}'", table.name)];
    for column in &table.columns {
        parts.push(column_text(column)?);
    }
    let name =
        |name: &Option<String>| name.as_ref().map(|name| format!(", name='{name}'")).unwrap_or_default();
    for key in &table.foreign_keys {
        let targets: Vec<String> =
            key.referred_columns.iter().map(|column| format!("{}.{column}", key.referred_table)).collect();
        parts.push(format!(
            "sa.ForeignKeyConstraint({}, {}{}{})",
            list(&key.columns),
            list(&targets),
            on_delete(key),
            name(&key.name)
        ));
    }
    if let Some(key) = &table.primary_key {
        let columns: Vec<String> = key.columns.iter().map(|column| format!("'{column}'")).collect();
        parts.push(format!("sa.PrimaryKeyConstraint({}{})", columns.join(", "), name(&key.name)));
    }
    for unique in &table.unique_constraints {
        let columns: Vec<String> = unique.columns.iter().map(|column| format!("'{column}'")).collect();
        parts.push(format!("sa.UniqueConstraint({}{})", columns.join(", "), name(&unique.name)));
    }
    for check in &table.check_constraints {
        parts.push(format!("sa.CheckConstraint({}{})", python_text(&check.expression), name(&check.name)));
    }
    Some(format!("op.create_table({})", parts.join(", ")))
}

/// An index as `op.create_index(…)`.
pub(super) fn create_index(table: &Table, name: &str) -> Option<String> {
    let index = table.indexes.iter().find(|index| index.name == name)?;
    if index.predicate.is_some() || index.columns.iter().any(|column| column.descending) {
        return None;
    }
    let columns: Vec<String> =
        index.columns.iter().map(|column| column.name.clone()).collect::<Option<_>>()?;
    let unique = if index.unique { ", unique=True" } else { "" };
    Some(format!("op.create_index('{name}', '{}', {}{unique})", table.name, list(&columns)))
}

/// A type as `sa.…`.
pub fn type_text(declared: &str) -> Option<String> {
    let upper = declared.trim().to_uppercase();
    let (name, arguments) = match upper.split_once('(') {
        Some((name, rest)) => (name.trim().to_owned(), rest.trim_end_matches(')').trim().to_owned()),
        None => (upper.clone(), String::new()),
    };
    let with = |class: &str| Some(format!("sa.{class}({arguments})"));
    match name.as_str() {
        "VARCHAR" | "CHARACTER VARYING" => with("String"),
        "CHAR" => with("CHAR"),
        "NUMERIC" => with("Numeric"),
        "DECIMAL" => with("DECIMAL"),
        "INTEGER" | "INT" => Some("sa.Integer()".to_owned()),
        "BIGINT" => Some("sa.BigInteger()".to_owned()),
        "SMALLINT" => Some("sa.SmallInteger()".to_owned()),
        "TEXT" => Some("sa.Text()".to_owned()),
        "FLOAT" => Some("sa.Float()".to_owned()),
        "REAL" => Some("sa.REAL()".to_owned()),
        "BOOLEAN" => Some("sa.Boolean()".to_owned()),
        "DATETIME" => Some("sa.DateTime()".to_owned()),
        "TIMESTAMP" => Some("sa.TIMESTAMP()".to_owned()),
        "DATE" => Some("sa.Date()".to_owned()),
        "TIME" => Some("sa.Time()".to_owned()),
        "JSON" => Some("sa.JSON()".to_owned()),
        "BLOB" => Some("sa.LargeBinary()".to_owned()),
        _ => None,
    }
}
