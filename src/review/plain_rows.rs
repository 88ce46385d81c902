//! Plain rows for empty tables: numbers that count, texts that name their column, references to rows that
//! are there. What a table refuses (a CHECK, say) is told. In: a schema as read back; out: rows in it.

use std::collections::BTreeSet;

use crate::database::{Database, Scalar};
use crate::runner::SharedDatabase;
use crate::schema::{Column, Schema, Table};

use super::contents::quoted;

/// Rows of each table.
const ROWS: i64 = 8;

/// Fills the named tables, those that others refer to first; the ones that stay empty, with why.
pub fn fill(database: &SharedDatabase, schema: &Schema, tables: &[String]) -> Vec<(String, String)> {
    let mut waiting: Vec<&Table> =
        schema.tables.iter().filter(|table| tables.contains(&table.name)).collect();
    let mut done: BTreeSet<&str> = schema
        .tables
        .iter()
        .filter(|table| !tables.contains(&table.name))
        .map(|table| table.name.as_str())
        .collect();
    let mut refused = Vec::new();
    let mut database = database.borrow_mut();
    while !waiting.is_empty() {
        let ready = waiting.iter().position(|table| {
            table
                .foreign_keys
                .iter()
                .all(|key| key.referred_table == table.name || done.contains(key.referred_table.as_str()))
        });
        // A circle has to be entered somewhere.
        let table = waiting.remove(ready.unwrap_or(0));
        if let Err(reason) = fill_table(&mut *database, schema, table) {
            refused.push((table.name.clone(), reason));
        }
        done.insert(&table.name);
    }
    refused
}

fn fill_table(database: &mut dyn Database, schema: &Schema, table: &Table) -> Result<(), String> {
    let columns: Vec<&Column> = table.columns.iter().filter(|column| column.generated.is_none()).collect();
    if columns.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = columns.iter().map(|column| quoted(&column.name)).collect();
    let marks = vec!["?"; names.len()].join(", ");
    let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", quoted(&table.name), names.join(", "));
    let mut failed = None;
    let mut inserted = 0;
    for number in 1..=ROWS {
        let values: Vec<Scalar> =
            columns.iter().map(|column| value(database, schema, table, column, number)).collect();
        match database.run(&sql, &values) {
            Ok(_) => inserted += 1,
            Err(error) => failed = failed.or(Some(error.message)),
        }
    }
    if database.in_transaction() {
        database.run("COMMIT", &[]).map_err(|error| error.message)?;
    }
    failed.filter(|_| inserted == 0).map_or(Ok(()), Err)
}

/// The value of a column in the row of a number.
fn value(
    database: &mut dyn Database,
    schema: &Schema,
    table: &Table,
    column: &Column,
    number: i64,
) -> Scalar {
    let key = table.foreign_keys.iter().find(|key| key.columns.contains(&column.name));
    if let Some(key) = key {
        let at = key.columns.iter().position(|name| *name == column.name).unwrap_or(0);
        let referred = key.referred_columns.get(at);
        if let Some(referred) = referred.filter(|_| schema.table(&key.referred_table).is_some()) {
            let sql = format!(
                "SELECT {} FROM {} LIMIT 1 OFFSET {}",
                quoted(referred),
                quoted(&key.referred_table),
                number - 1
            );
            let found = database.run(&sql, &[]).ok().and_then(|found| found.rows.into_iter().next());
            return found.and_then(|row| row.into_iter().next()).unwrap_or(Scalar::Null);
        }
    }
    let kind = column.type_name.to_ascii_uppercase();
    let has = |words: &[&str]| words.iter().any(|word| kind.contains(word));
    let text = |text: String| {
        let most = length(&kind).unwrap_or(usize::MAX);
        Scalar::Text(text.chars().rev().take(most).collect::<Vec<_>>().into_iter().rev().collect())
    };
    // Values of a CHECK … IN list are the only ones that such a column takes.
    if let Some(listed) = listed(table, &column.name) {
        let at = usize::try_from(number - 1).unwrap_or(0) % listed.len();
        return Scalar::Text(listed[at].clone());
    }
    match () {
        () if has(&["BOOL"]) => Scalar::Integer(number % 2),
        () if has(&["DATETIME", "TIMESTAMP"]) => {
            Scalar::Text(format!("2025-01-{:02} 12:00:00.000000", number))
        }
        () if has(&["DATE"]) => Scalar::Text(format!("2025-01-{number:02}")),
        () if has(&["TIME"]) => Scalar::Text(format!("12:00:{number:02}.000000")),
        () if has(&["INT", "SERIAL"]) => Scalar::Integer(number),
        () if has(&["REAL", "FLOA", "DOUB", "NUMERIC", "DECIMAL"]) => Scalar::Real(number as f64 + 0.5),
        () if has(&["JSON"]) => Scalar::Text(format!("{{\"number\": {number}}}")),
        () if has(&["BLOB", "BYTEA", "BINARY"]) => Scalar::Blob(number.to_be_bytes().to_vec()),
        () if has(&["UUID"]) || kind == "CHAR(32)" => Scalar::Text(format!("{number:032x}")),
        () => text(format!("{} {number}", column.name)),
    }
}

/// `VARCHAR(80)` as 80.
fn length(kind: &str) -> Option<usize> {
    kind.split_once('(')?.1.split([',', ')']).next()?.trim().parse().ok()
}

/// The texts of `CHECK (column IN ('a', 'b'))`.
fn listed(table: &Table, column: &str) -> Option<Vec<String>> {
    table.check_constraints.iter().find_map(|check| {
        let (left, right) =
            check.expression.split_once(" IN ").or_else(|| check.expression.split_once(" in "))?;
        let named = left.trim().trim_matches(['"', '(', ' ']);
        let values: Vec<String> = right.split('\'').skip(1).step_by(2).map(str::to_owned).collect();
        (named == column && !values.is_empty()).then_some(values)
    })
}
