//! The schema that the tests of all formats share: composite keys, a self-reference, unique and
//! check constraints, defaults, a generated column, indexes, a view and a trigger.

use crate::schema::{
    CheckConstraint, Column, ForeignKey, Generated, Index, IndexColumn, PrimaryKey, Schema, Table, Trigger,
    UniqueConstraint, View,
};

fn column(name: &str, type_name: &str, nullable: bool, default: Option<&str>) -> Column {
    Column {
        name: name.into(),
        type_name: type_name.into(),
        nullable,
        default: default.map(Into::into),
        ..Column::default()
    }
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).into()).collect()
}

fn key(
    name: Option<&str>,
    columns: &[&str],
    table: &str,
    referred: &[&str],
    on_delete: Option<&str>,
) -> ForeignKey {
    ForeignKey {
        name: name.map(Into::into),
        columns: names(columns),
        referred_table: table.into(),
        referred_columns: names(referred),
        on_delete: on_delete.map(Into::into),
        ..ForeignKey::default()
    }
}

fn index_column(name: &str) -> IndexColumn {
    IndexColumn { name: Some(name.into()), ..IndexColumn::default() }
}

/// The sample.
pub(super) fn schema() -> Schema {
    let users = Table {
        name: "users".into(),
        columns: vec![
            column("id", "INTEGER", false, None),
            column("email", "VARCHAR(255)", false, None),
            column("status", "VARCHAR(20)", false, Some("'it''s new'")),
            column("balance", "NUMERIC(10, 2)", true, Some("0")),
            column("manager_id", "INTEGER", true, None),
            Column {
                generated: Some(Generated { expression: "lower(email)".into(), stored: true }),
                ..column("email_key", "TEXT", true, None)
            },
        ],
        primary_key: Some(PrimaryKey { name: None, columns: names(&["id"]) }),
        foreign_keys: vec![key(None, &["manager_id"], "users", &["id"], Some("SET NULL"))],
        unique_constraints: vec![UniqueConstraint {
            name: Some("uq_users_email".into()),
            columns: names(&["email"]),
        }],
        check_constraints: vec![CheckConstraint {
            name: Some("ck_balance".into()),
            expression: "balance >= 0".into(),
        }],
        indexes: vec![
            Index {
                name: "ix_users_status".into(),
                columns: vec![
                    index_column("status"),
                    IndexColumn { descending: true, ..index_column("balance") },
                ],
                predicate: Some("balance > 0".into()),
                sql: "CREATE INDEX ix_users_status ON users (status, balance DESC) WHERE balance > 0".into(),
                ..Index::default()
            },
            Index {
                name: "ix_users_lower".into(),
                unique: true,
                columns: vec![IndexColumn {
                    expression: Some("lower(email)".into()),
                    ..IndexColumn::default()
                }],
                sql: "CREATE UNIQUE INDEX ix_users_lower ON users (lower(email))".into(),
                ..Index::default()
            },
        ],
        sql: "CREATE TABLE users (id INTEGER NOT NULL, …)".into(),
        autoincrement: true,
        ..Table::default()
    };
    let resumes = Table {
        name: "resumes".into(),
        columns: vec![
            column("user_id", "INTEGER", false, None),
            column("serial_number", "INTEGER", false, None),
            column("created_at", "DATETIME", false, Some("CURRENT_TIMESTAMP")),
        ],
        primary_key: Some(PrimaryKey {
            name: Some("pk_resumes".into()),
            columns: names(&["user_id", "serial_number"]),
        }),
        foreign_keys: vec![key(Some("fk_resumes_user"), &["user_id"], "users", &["id"], Some("CASCADE"))],
        sql: "CREATE TABLE resumes (user_id INTEGER NOT NULL, …)".into(),
        ..Table::default()
    };
    let documents = Table {
        name: "generated documents".into(),
        columns: vec![
            column("id", "INTEGER", false, None),
            column("user_id", "INTEGER", true, None),
            column("resume_serial", "INTEGER", true, None),
            column("body", "", true, None),
        ],
        primary_key: Some(PrimaryKey { name: None, columns: names(&["id"]) }),
        foreign_keys: vec![key(
            None,
            &["user_id", "resume_serial"],
            "resumes",
            &["user_id", "serial_number"],
            None,
        )],
        unique_constraints: vec![UniqueConstraint {
            name: None,
            columns: names(&["user_id", "resume_serial"]),
        }],
        sql: "CREATE TABLE \"generated documents\" (id INTEGER NOT NULL, …);".into(),
        ..Table::default()
    };
    Schema {
        views: vec![View { name: "active".into(), sql: "CREATE VIEW active AS SELECT * FROM users".into() }],
        triggers: vec![Trigger {
            name: "touch".into(),
            table: "users".into(),
            sql: "CREATE TRIGGER touch AFTER UPDATE ON users BEGIN SELECT 1; END".into(),
        }],
        ..Schema::of([users, resumes, documents])
    }
}
