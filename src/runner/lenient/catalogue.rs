//! PostgreSQL's catalogues, as far as migrations ask them: tables of a query, filled from the schema.

use std::collections::BTreeMap;

use crate::database::Outcome;
use crate::schema::{Schema, Table};
use crate::sql::foreign::{ident, quoted};

/// A query with the tables of the catalogue that it reads in front of it.
pub(super) fn with_tables(
    query: &str,
    tables: &[&str],
    schema: &Schema,
    types: &BTreeMap<String, Vec<String>>,
) -> String {
    let made: Vec<String> = tables.iter().map(|name| table(name, schema, types)).collect();
    let tables = made.join(", ");
    let trimmed = query.trim_start();
    let (word, rest) = trimmed.split_once(char::is_whitespace).unwrap_or((trimmed, ""));
    if !word.eq_ignore_ascii_case("WITH") {
        return format!("WITH {tables} {query}");
    }
    let rest = rest.trim_start();
    let recursive = rest.get(..9).filter(|word| word.eq_ignore_ascii_case("RECURSIVE"));
    match recursive {
        Some(_) => format!("WITH RECURSIVE {tables}, {}", &rest[9..]),
        None => format!("WITH {tables}, {rest}"),
    }
}

/// An answer with the types that the catalogue's columns have: what is true or false there.
pub(super) fn typed(mut outcome: Outcome) -> Outcome {
    const BOOLEAN: &[&str] =
        &["indisvalid", "indisready", "indisunique", "indisprimary", "attnotnull", "attisdropped"];
    for (name, declared) in outcome.columns.iter().zip(&mut outcome.declared_types) {
        if BOOLEAN.contains(&name.as_str()) || name.to_ascii_uppercase().starts_with("EXISTS") {
            *declared = Some("BOOLEAN".to_owned());
        }
    }
    outcome
}

fn table(name: &str, schema: &Schema, types: &BTreeMap<String, Vec<String>>) -> String {
    let (columns, rows) = content(name, schema, types);
    let rows = match rows.is_empty() {
        true => {
            format!("SELECT {} WHERE 0", columns.split(", ").map(|_| "NULL").collect::<Vec<_>>().join(", "))
        }
        false => {
            let rows: Vec<String> = rows.into_iter().map(|row| format!("({})", row.join(", "))).collect();
            format!("VALUES {}", rows.join(", "))
        }
    };
    format!("{}({columns}) AS ({rows})", ident(name))
}

type Rows = Vec<Vec<String>>;

/// The schema and the plain name of a table here.
fn parts(name: &str) -> (&str, &str) {
    name.split_once('.').unwrap_or(("public", name))
}

fn text(value: impl AsRef<str>) -> String {
    quoted(value.as_ref())
}

fn yes(truth: bool) -> String {
    text(if truth { "YES" } else { "NO" })
}

fn content(name: &str, schema: &Schema, types: &BTreeMap<String, Vec<String>>) -> (&'static str, Rows) {
    let each = |row: &dyn Fn(&str, &str, &Table) -> Vec<String>| -> Rows {
        let of = |table: &Table| {
            let (schema, name) = parts(&table.name);
            row(schema, name, table)
        };
        schema.each_table().map(of).collect()
    };
    match name {
        "information_schema.tables" => {
            let mut rows =
                each(&|schema, name, _| vec![text("main"), text(schema), text(name), text("BASE TABLE")]);
            rows.extend(schema.views.iter().map(|view| {
                let (schema, name) = parts(&view.name);
                vec![text("main"), text(schema), text(name), text("VIEW")]
            }));
            ("table_catalog, table_schema, table_name, table_type", rows)
        }
        "information_schema.columns" => (
            "table_catalog, table_schema, table_name, column_name, ordinal_position, column_default, is_nullable, data_type, udt_name, character_maximum_length",
            columns(schema),
        ),
        "information_schema.table_constraints" => (
            "constraint_schema, constraint_name, table_schema, table_name, constraint_type",
            constraints(schema)
                .into_iter()
                .map(|(table, name, kind, _)| {
                    let (schema, table) = parts(&table);
                    vec![text("public"), text(name), text(schema), text(table), text(kind)]
                })
                .collect(),
        ),
        "information_schema.key_column_usage" => (
            "constraint_schema, constraint_name, table_schema, table_name, column_name, ordinal_position",
            constraints(schema)
                .into_iter()
                .flat_map(|(table, name, _, columns)| {
                    let row = move |(at, column): (usize, String)| {
                        let (schema, table) = parts(&table);
                        let position = (at + 1).to_string();
                        vec![text("public"), text(&name), text(schema), text(table), text(column), position]
                    };
                    columns.into_iter().enumerate().map(row).collect::<Vec<_>>()
                })
                .collect(),
        ),
        "information_schema.schemata" | "pg_namespace" => {
            let mut names: Vec<&str> = schema.tables.iter().map(|table| parts(&table.name).0).collect();
            names.push("public");
            names.sort_unstable();
            names.dedup();
            let rows = names.into_iter().map(|name| vec![text(name), text(name), text(name)]).collect();
            if name == "pg_namespace" {
                ("oid, nspname, nspowner", rows)
            } else {
                ("catalog_name, schema_name, schema_owner", rows)
            }
        }
        "information_schema.views" | "pg_views" => {
            let rows = schema.views.iter().map(|view| {
                let (schema, name) = parts(&view.name);
                vec![text(schema), text(name), text(&view.sql)]
            });
            let rows = rows.collect();
            if name == "pg_views" {
                ("schemaname, viewname, definition", rows)
            } else {
                ("table_schema, table_name, view_definition", rows)
            }
        }
        "information_schema.sequences" | "pg_sequences" => ("sequence_schema, sequence_name", Vec::new()),
        "pg_tables" => (
            "schemaname, tablename, tableowner",
            each(&|schema, name, _| vec![text(schema), text(name), text("postgres")]),
        ),
        "pg_class" => {
            let mut rows = each(&|schema, name, _| {
                vec![text(name), text(name), text(schema), text("r"), "0".to_owned()]
            });
            for index in schema.tables.iter().flat_map(|table| &table.indexes) {
                rows.push(vec![
                    text(&index.name),
                    text(&index.name),
                    text("public"),
                    text("i"),
                    "0".to_owned(),
                ]);
            }
            ("oid, relname, relnamespace, relkind, reltuples", rows)
        }
        "pg_index" => (
            "indexrelid, indrelid, indisvalid, indisready, indisunique, indisprimary, indkey, indnkeyatts, indpred, indexprs",
            schema
                .tables
                .iter()
                .flat_map(|table| {
                    let row = |index: &crate::schema::Index| {
                        let unique = index.unique.to_string();
                        let (yes, no) = ("true".to_owned(), "false".to_owned());
                        let names: Vec<String> =
                            index.columns.iter().filter_map(|part| part.name.clone()).collect();
                        let predicate = index.predicate.as_ref().map_or_else(|| "NULL".to_owned(), text);
                        let expression = index.columns.iter().find_map(|part| part.expression.as_ref());
                        let expression = expression.map_or_else(|| "NULL".to_owned(), text);
                        let (keys, count) = (numbers(table, &names), index.columns.len().to_string());
                        let table = text(parts(&table.name).1);
                        let name = text(&index.name);
                        vec![name, table, yes.clone(), yes, unique, no, keys, count, predicate, expression]
                    };
                    table.indexes.iter().map(row).collect::<Vec<_>>()
                })
                .collect(),
        ),
        "pg_attribute" => (
            "attrelid, attname, attnum, attnotnull, attisdropped",
            schema
                .tables
                .iter()
                .flat_map(|table| {
                    let row = |(at, column): (usize, &crate::schema::Column)| {
                        let (name, number) = (text(&column.name), (at + 1).to_string());
                        let not_null = (!column.nullable).to_string();
                        vec![text(parts(&table.name).1), name, number, not_null, "false".to_owned()]
                    };
                    table.columns.iter().enumerate().map(row).collect::<Vec<_>>()
                })
                .collect(),
        ),
        "pg_indexes" => ("schemaname, tablename, indexname, indexdef", indexes(schema)),
        "pg_constraint" => (
            "oid, conname, conrelid, contype, connamespace, conkey, confrelid, conindid, convalidated",
            pg_constraints(schema),
        ),
        "pg_type" => (
            "oid, typname, typnamespace, typtype",
            type_names(schema, types)
                .into_iter()
                .map(|name| vec![text(&name), text(&name), text("public"), text("e")])
                .collect(),
        ),
        "pg_enum" => {
            let labels = types.iter().flat_map(|(name, values)| {
                let row = move |(at, value): (usize, &String)| vec![text(name), text(value), at.to_string()];
                values.iter().enumerate().map(row)
            });
            ("enumtypid, enumlabel, enumsortorder", labels.collect())
        }
        "pg_extension" => ("oid, extname", Vec::new()),
        "pg_trigger" => (
            "oid, tgname, tgrelid",
            schema
                .triggers
                .iter()
                .map(|trigger| vec![text(&trigger.name), text(&trigger.name), text(&trigger.table)])
                .collect(),
        ),
        _ => ("oid, proname, pronamespace", Vec::new()),
    }
}

fn columns(schema: &Schema) -> Rows {
    let mut rows = Vec::new();
    for table in &schema.tables {
        let (owner, name) = parts(&table.name);
        for (at, column) in table.columns.iter().enumerate() {
            let lower = column.type_name.to_lowercase();
            let (word, length) = lower.split_once('(').unwrap_or((&lower, ""));
            let kind = match word.trim() {
                "varchar" => "character varying",
                "timestamp" | "datetime" => "timestamp without time zone",
                "char" => "character",
                other => other,
            };
            let length = length.trim_end_matches(')').parse::<u32>().ok();
            rows.push(vec![
                text("main"),
                text(owner),
                text(name),
                text(&column.name),
                (at + 1).to_string(),
                column.default.as_ref().map_or_else(|| "NULL".to_owned(), text),
                yes(column.nullable),
                text(kind),
                text(word.trim()),
                length.map_or_else(|| "NULL".to_owned(), |length| length.to_string()),
            ]);
        }
    }
    rows
}

/// Table, name, kind and columns of every constraint that has a name.
fn constraints(schema: &Schema) -> Vec<(String, String, &'static str, Vec<String>)> {
    let mut found = Vec::new();
    for table in &schema.tables {
        let mut add = |name: &Option<String>, kind: &'static str, columns: &[String]| {
            if let Some(name) = name {
                found.push((table.name.clone(), name.clone(), kind, columns.to_vec()));
            }
        };
        if let Some(key) = &table.primary_key {
            add(&key.name, "PRIMARY KEY", &key.columns);
        }
        table.unique_constraints.iter().for_each(|one| add(&one.name, "UNIQUE", &one.columns));
        table.foreign_keys.iter().for_each(|one| add(&one.name, "FOREIGN KEY", &one.columns));
        table.check_constraints.iter().for_each(|one| add(&one.name, "CHECK", &[]));
    }
    found
}

/// Positions of columns in their table, as a JSON array: what arrays are here.
fn numbers(table: &Table, columns: &[String]) -> String {
    let position = |name: &String| table.columns.iter().position(|column| column.name == *name);
    let found = columns.iter().filter_map(position).map(|at| (at + 1).to_string());
    text(format!("[{}]", found.collect::<Vec<_>>().join(",")))
}

fn pg_constraints(schema: &Schema) -> Rows {
    let row = |(owner, name, kind, columns): (String, String, &str, Vec<String>)| {
        let letter = match kind {
            "PRIMARY KEY" => "p",
            "UNIQUE" => "u",
            "FOREIGN KEY" => "f",
            _ => "c",
        };
        let table = schema.table(&owner);
        let keys = table.map_or_else(|| text("[]"), |table| numbers(table, &columns));
        let key =
            table.and_then(|table| table.foreign_keys.iter().find(|key| key.name.as_ref() == Some(&name)));
        let referred = key.map_or_else(|| "NULL".to_owned(), |key| text(parts(&key.referred_table).1));
        let (name, table) = (text(&name), text(parts(&owner).1));
        vec![
            name.clone(),
            name.clone(),
            table,
            text(letter),
            text("public"),
            keys,
            referred,
            name,
            "true".to_owned(),
        ]
    };
    constraints(schema).into_iter().map(row).collect()
}

fn indexes(schema: &Schema) -> Rows {
    let mut rows = Vec::new();
    for table in &schema.tables {
        let (owner, name) = parts(&table.name);
        for index in &table.indexes {
            rows.push(vec![text(owner), text(name), text(&index.name), text(&index.sql)]);
        }
        let keys = table.primary_key.iter().filter_map(|key| key.name.as_ref());
        for constraint in keys.chain(table.unique_constraints.iter().filter_map(|one| one.name.as_ref())) {
            rows.push(vec![text(owner), text(name), text(constraint), text("")]);
        }
    }
    rows
}

/// Types that were made, and those that columns are declared with and SQLite does not know.
fn type_names(schema: &Schema, types: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    const BUILT_IN: &[&str] = &[
        "INTEGER",
        "BIGINT",
        "SMALLINT",
        "INT",
        "VARCHAR",
        "CHAR",
        "TEXT",
        "BOOLEAN",
        "FLOAT",
        "DOUBLE PRECISION",
        "REAL",
        "NUMERIC",
        "DECIMAL",
        "DATE",
        "TIME",
        "TIMESTAMP",
        "DATETIME",
        "TIMESTAMP WITH TIME ZONE",
        "BLOB",
        "BYTEA",
        "JSON",
        "JSONB",
        "UUID",
        "INET",
        "CIDR",
        "CITEXT",
        "TSVECTOR",
        "INTERVAL",
        "",
    ];
    let mut names: Vec<String> = types.keys().cloned().collect();
    let declared =
        schema.tables.iter().flat_map(|table| &table.columns).map(|column| column.type_name.as_str());
    for name in declared {
        let word = name.split(['(', '[']).next().unwrap_or(name).trim();
        if !BUILT_IN.contains(&word.to_ascii_uppercase().as_str()) {
            names.push(word.to_lowercase());
        }
    }
    names.sort_unstable();
    names.dedup();
    names
}
