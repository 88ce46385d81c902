//! Differences of small schemas, written as lines.

use super::super::{
    CheckConstraint, ForeignKey, Index, IndexColumn, PrimaryKey, Trigger, UniqueConstraint, View,
};
use super::*;

fn column(text: &str) -> Column {
    let (name, type_name) = text.trim_end_matches('?').split_once(' ').expect("a name and a type");
    Column {
        name: name.into(),
        type_name: type_name.into(),
        nullable: text.ends_with('?'),
        ..Column::default()
    }
}

fn table(name: &str, columns: &[&str]) -> Table {
    Table {
        name: name.into(),
        columns: columns.iter().map(|text| column(text)).collect(),
        primary_key: Some(PrimaryKey { name: None, columns: vec!["id".into()] }),
        ..Table::default()
    }
}

fn schema(tables: Vec<Table>) -> Schema {
    Schema::of(tables)
}

/// A diff as lines: `+ ~ -`, what, and attributes as `old → new`.
fn lines(before: &Schema, after: &Schema) -> Vec<String> {
    let sign = |change| match change {
        Change::Added => '+',
        Change::Removed => '-',
        Change::Changed => '~',
    };
    let attributes = |list: &[AttributeDiff]| -> String {
        let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".into());
        list.iter()
            .map(|diff| format!(" [{}: {} → {}]", diff.attribute, value(&diff.old), value(&diff.new)))
            .collect()
    };
    let diff = SchemaDiff::between(before, after);
    let mut lines = Vec::new();
    for table in &diff.tables {
        lines.push(format!("{} {}{}", sign(table.change), table.name, attributes(&table.attributes)));
        for column in &table.columns {
            lines.push(format!(
                "  {} {}{}",
                sign(column.change),
                column.name,
                attributes(&column.attributes)
            ));
        }
        for member in &table.members {
            lines.push(format!(
                "  {} {:?} {}{}",
                sign(member.change),
                member.kind,
                member.label,
                attributes(&member.attributes)
            ));
        }
    }
    for object in diff.views.iter().chain(&diff.triggers) {
        lines.push(format!("{} {}", sign(object.change), object.name));
    }
    lines
}

#[test]
fn equal_schemas_do_not_differ() {
    let one = schema(vec![table("users", &["id INTEGER", "name VARCHAR (20)?"])]);
    let mut other = schema(vec![table("users", &["id integer", "name varchar(20)?"])]);
    other.table_mut(0).expect("users").sql = "CREATE TABLE users (other layout)".into();
    assert!(SchemaDiff::between(&one, &other).is_empty());
}

#[test]
fn tables_are_added_removed_and_changed() {
    let before = schema(vec![table("users", &["id INTEGER", "fax TEXT?"]), table("logs", &["id INTEGER"])]);
    let after = schema(vec![table("users", &["id INTEGER", "email TEXT"]), table("posts", &["id INTEGER"])]);
    assert_eq!(
        lines(&before, &after),
        [
            "~ users",
            "  + email",
            "  - fax",
            "+ posts",
            "  + id",
            "  + PrimaryKey (id)",
            "- logs",
            "  - id",
            "  - PrimaryKey (id)",
        ]
    );
    let diff = SchemaDiff::between(&before, &after);
    assert_eq!(diff.counts(), TableCounts { added: 1, changed: 1, removed: 1 });
    assert_eq!(diff.touched(), ["users", "posts", "logs"]);
}

#[test]
fn columns_differ_by_attribute() {
    let before = schema(vec![table("users", &["id INTEGER", "a VARCHAR(20)?", "b TEXT"])]);
    let mut after = schema(vec![table("users", &["id INTEGER", "b TEXT", "a VARCHAR(80)"])]);
    let users = after.table_mut(0).expect("users");
    users.columns[1].default = Some("'x  y'".into());
    users.columns[2].collation = Some("NOCASE".into());
    users.strict = true;
    assert_eq!(
        lines(&before, &after),
        [
            "~ users [column order: id, a, b → id, b, a] [strict: none → yes]",
            "  ~ b [default: none → 'x  y']",
            "  ~ a [type: VARCHAR(20) → VARCHAR(80)] [nullable: null → not null] [collation: none → NOCASE]",
        ]
    );
}

#[test]
fn keys_constraints_and_indexes_are_matched() {
    let mut before = table("resumes", &["id INTEGER", "user_id INTEGER", "serial_number INTEGER"]);
    let mut after = table("resumes", &["user_id INTEGER", "serial_number INTEGER"]);
    let key = ForeignKey {
        columns: vec!["user_id".into()],
        referred_table: "users".into(),
        referred_columns: vec!["id".into()],
        ..ForeignKey::default()
    };
    before.foreign_keys = vec![key.clone()];
    after.foreign_keys = vec![ForeignKey { on_delete: Some("CASCADE".into()), ..key }];
    after.primary_key = Some(PrimaryKey {
        name: Some("pk_resumes".into()),
        columns: vec!["user_id".into(), "serial_number".into()],
    });
    before.unique_constraints = vec![UniqueConstraint { name: None, columns: vec!["serial_number".into()] }];
    before.check_constraints = vec![CheckConstraint { name: Some("ck".into()), expression: "a  > 0".into() }];
    after.check_constraints = vec![CheckConstraint { name: Some("ck".into()), expression: "a > 1".into() }];
    let index = |unique| Index {
        name: "ix".into(),
        unique,
        columns: vec![IndexColumn { name: Some("user_id".into()), ..IndexColumn::default() }],
        ..Index::default()
    };
    before.indexes = vec![index(false)];
    after.indexes = vec![index(true)];
    assert_eq!(
        lines(&schema(vec![before]), &schema(vec![after])),
        [
            "~ resumes",
            "  - id",
            "  ~ PrimaryKey (user_id, serial_number) [columns: (id) → (user_id, serial_number)] [name: none → pk_resumes]",
            "  ~ ForeignKey (user_id) → users (id) [on delete: none → CASCADE]",
            "  ~ Check ck [expression: a > 0 → a > 1]",
            "  ~ Index ix [unique: none → yes]",
            "  - Unique (serial_number)",
        ]
    );
}

#[test]
fn views_and_triggers_differ_by_their_statement() {
    let view = |name: &str, sql: &str| View { name: name.into(), sql: sql.into() };
    let before = Schema {
        views: vec![view("a", "SELECT  1"), view("b", "SELECT 1"), view("c", "SELECT 1")],
        ..Schema::default()
    };
    let after = Schema {
        views: vec![view("a", "SELECT\n1"), view("b", "SELECT 2")],
        triggers: vec![Trigger { name: "t".into(), table: "x".into(), sql: String::new() }],
        ..Schema::default()
    };
    assert_eq!(lines(&before, &after), ["~ b", "- c", "+ t"]);
}

#[test]
fn likely_renames_are_proposed() {
    let columns = ["id INTEGER", "title TEXT", "body TEXT?", "created_at DATETIME"];
    let before = schema(vec![
        table("posts", &columns),
        table("users", &["id INTEGER", "mail VARCHAR(80)", "age INTEGER?"]),
    ]);
    let after = schema(vec![
        table("articles", &columns),
        table("users", &["id INTEGER", "email VARCHAR(80)", "note TEXT?"]),
    ]);
    let diff = SchemaDiff::between(&before, &after);
    assert_eq!(
        renames(&before, &after, &diff),
        [
            Rename { what: Renamed::Table, old: "posts".into(), new: "articles".into(), likeness: 90 },
            Rename {
                what: Renamed::Column("users".into()),
                old: "mail".into(),
                new: "email".into(),
                likeness: 96
            },
        ]
    );
}
