//! Domain types into what the page shows: the only place where that happens.

use crate::diagnostic::{Diagnostic, Severity};
use crate::protocol::{
    ColumnView, ConstraintView, Finding, ForeignKeyView, IndexView, ObjectView, TableView,
};
use crate::schema::{Column, ForeignKey, Generated, Index, PrimaryKey, Schema, Table, UniqueConstraint};

/// A finding, with the key of the revision that its file holds.
pub fn finding(diagnostic: &Diagnostic, revision: Option<String>) -> Finding {
    let location = diagnostic.location.as_ref();
    Finding {
        code: diagnostic.code.clone(),
        severity: severity(diagnostic.severity).to_owned(),
        message: diagnostic.message.clone(),
        file: location.map(|location| location.file.clone()),
        line: location.map(|location| location.line),
        end_line: location.map(|location| location.end_line),
        object: diagnostic.object.clone(),
        help: diagnostic.help.clone(),
        revision,
        rule: crate::lint::rules::find(&diagnostic.code).is_some(),
        fix: None,
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// A table with its number of rows; whoever knows provenance adds it.
pub fn table(table: &Table, version_table: &str, rows: u64) -> TableView {
    let column_view = |column| self::column(table, column);
    TableView {
        name: table.name.clone(),
        version_table: table.name == version_table,
        columns: table.columns.iter().map(column_view).collect(),
        primary_key: table.primary_key.as_ref().map(|key| key.columns.clone()).unwrap_or_default(),
        foreign_keys: table
            .foreign_keys
            .iter()
            .map(|key| ForeignKeyView {
                name: key.name.clone(),
                columns: key.columns.clone(),
                referred_table: key.referred_table.clone(),
                referred_columns: key.referred_columns.clone(),
                on_delete: key.on_delete.clone(),
                on_update: key.on_update.clone(),
            })
            .collect(),
        unique_constraints: table
            .unique_constraints
            .iter()
            .map(|unique| ConstraintView { name: unique.name.clone(), text: unique.columns.join(", ") })
            .collect(),
        check_constraints: table
            .check_constraints
            .iter()
            .map(|check| ConstraintView { name: check.name.clone(), text: check.expression.clone() })
            .collect(),
        indexes: table.indexes.iter().map(index).collect(),
        rows,
        sql: table.sql.clone(),
        ..TableView::default()
    }
}

fn column(table: &Table, column: &Column) -> ColumnView {
    let named = |columns: &[String]| columns.contains(&column.name);
    ColumnView {
        name: column.name.clone(),
        type_name: column.type_name.to_lowercase(),
        nullable: column.nullable && table.key_position(&column.name).is_none(),
        default: column.default.clone(),
        key: table.key_position(&column.name),
        unique: table.is_unique(&column.name),
        indexed: table.indexes.iter().any(|index| {
            index.columns.iter().any(|indexed| indexed.name.as_deref() == Some(column.name.as_str()))
        }),
        foreign_key: table.foreign_keys.iter().any(|key| named(&key.columns)),
        generated: column.generated.as_ref().map(|generated| generated.expression.clone()),
    }
}

/// An index.
pub fn index(index: &Index) -> IndexView {
    let part = |column: &crate::schema::IndexColumn| {
        let text = column.name.clone().or_else(|| column.expression.clone()).unwrap_or_default();
        if column.descending { format!("{text} DESC") } else { text }
    };
    IndexView {
        name: index.name.clone(),
        unique: index.unique,
        columns: index.columns.iter().map(part).collect(),
        predicate: index.predicate.clone(),
    }
}

/// A schema from what the page shows of one: for documents of a point that is not the working
/// database's. Types are in lower case, and what the page does not show is not there.
pub fn schema(tables: &[TableView]) -> Schema {
    let names = |text: &str| text.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let of = |view: &TableView| Table {
        name: view.name.clone(),
        columns: view
            .columns
            .iter()
            .map(|column| Column {
                name: column.name.clone(),
                type_name: column.type_name.clone(),
                nullable: column.nullable,
                default: column.default.clone(),
                generated: column.generated.clone().map(|expression| Generated { expression, stored: false }),
                ..Column::default()
            })
            .collect(),
        primary_key: (!view.primary_key.is_empty())
            .then(|| PrimaryKey { name: None, columns: view.primary_key.clone() }),
        foreign_keys: view
            .foreign_keys
            .iter()
            .map(|key| ForeignKey {
                name: key.name.clone(),
                columns: key.columns.clone(),
                referred_table: key.referred_table.clone(),
                referred_columns: key.referred_columns.clone(),
                on_delete: key.on_delete.clone(),
                on_update: key.on_update.clone(),
                ..ForeignKey::default()
            })
            .collect(),
        unique_constraints: view
            .unique_constraints
            .iter()
            .map(|unique| UniqueConstraint { name: unique.name.clone(), columns: names(&unique.text) })
            .collect(),
        sql: view.sql.clone(),
        ..Table::default()
    };
    Schema::of(tables.iter().map(of))
}

/// Views of a schema.
pub fn views(schema: &Schema) -> Vec<ObjectView> {
    let view = |view: &crate::schema::View| ObjectView {
        name: view.name.clone(),
        table: None,
        sql: view.sql.clone(),
    };
    schema.views.iter().map(view).collect()
}

/// Triggers of a schema.
pub fn triggers(schema: &Schema) -> Vec<ObjectView> {
    schema
        .triggers
        .iter()
        .map(|trigger| ObjectView {
            name: trigger.name.clone(),
            table: Some(trigger.table.clone()),
            sql: trigger.sql.clone(),
        })
        .collect()
}
