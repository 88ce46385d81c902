//! Proof 1: a revision that passes on empty tables passes on rows too. If not, the row is named.

use crate::database::DatabaseError;
use crate::diagnostic::{Diagnostic, Severity};
use crate::runner::{StepFailure, StepReport};

use super::super::contents::{Contents, Rows};
use super::super::trial::Trial;
use super::{Check, Evidence, Proof, Ran};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "passes-with-rows",
    title: "Passes empty and with rows",
    about: "The upgrade runs on empty tables, and again on tables with sample rows.",
    check: Check::Each(check),
};

fn check(trial: Trial<'_>) -> Result<Ran, DatabaseError> {
    let empty = trial.on_empty()?;
    if let Err(failure) = &empty.outcome {
        let evidence = Evidence::new(trial.id(), "The upgrade fails on empty tables already")
            .code(failure.summary.clone())
            .at(failure.location.as_ref())
            .state(&trial.material.empty)
            .proves(finding(
                "RN02",
                trial,
                failure,
                "The upgrade fails",
                "Run it, read the traceback, mend it.",
            ));
        return Ok(Ran::failed("fails empty", vec![evidence]));
    }
    let before = trial.before()?;
    if before.contents.count() == 0 {
        return Ok(Ran::not_run("no table before it can hold rows"));
    }
    let run = trial.upgraded()?;
    let Err(failure) = &run.outcome else {
        return Ok(Ran::held(format!("{} rows", before.contents.count())));
    };
    let culprit = culprit(failure, &before.contents);
    // A table that was made anew for a new column says the same as one whose rows hold NULL.
    let fresh = new_column(said(failure), &before.contents);
    let (code, title, help) = rule_of(if fresh.is_some() { ADDED } else { said(failure) });
    let mut text = "Passes on empty tables, fails with rows".to_owned();
    let mut detail = "fails with rows".to_owned();
    let mut found = finding(code, trial, failure, title, help);
    if let Some(culprit) = culprit {
        text = format!("Passes on empty tables, fails with rows: {}", culprit.text);
        detail = culprit.short;
        found.object = Some(culprit.object);
    }
    let evidence = Evidence::new(trial.id(), text)
        .code(failure.summary.clone())
        .at(failure.location.as_ref())
        .state(&trial.material.sample)
        .proves(found);
    Ok(Ran::failed(detail, vec![evidence]))
}

fn finding(code: &str, trial: Trial<'_>, failure: &StepFailure, title: &str, help: &str) -> Diagnostic {
    let mut found = Diagnostic::new(code, Severity::Error, format!("{title}: {}", said(failure))).help(help);
    found.location = failure.location.clone();
    found.object = Some(trial.id().to_owned());
    found
}

/// What SQLite says of a new NOT NULL column without a default.
const ADDED: &str = "Cannot add a NOT NULL column";

/// Table and column of a NOT NULL that failed on a column which the rows did not have before.
fn new_column(message: &str, before: &Contents) -> Option<(String, String)> {
    let (table, column) = message.strip_prefix("NOT NULL constraint failed: ")?.split_once('.')?;
    let table = table.trim_start_matches("_alembic_tmp_");
    let rows = before.tables.get(table)?;
    rows.column(column).is_none().then(|| (table.to_owned(), column.to_owned()))
}

/// The rule of the catalogue that a message proves.
fn rule_of(message: &str) -> (&'static str, &'static str, &'static str) {
    if message.starts_with(ADDED) {
        return (
            "DD01",
            "A NOT NULL column without a server default",
            "Add it nullable, fill it, then make it NOT NULL; or give it a server_default.",
        );
    }
    if message.starts_with("NOT NULL constraint failed") {
        return (
            "DD02",
            "NOT NULL over rows that hold NULL",
            "Fill the column first: UPDATE … WHERE it IS NULL.",
        );
    }
    if message.starts_with("UNIQUE constraint failed") {
        return ("DD03", "UNIQUE over rows that occur twice", "Remove or merge the duplicates first.");
    }
    if message.starts_with("CHECK constraint failed") || message.starts_with("FOREIGN KEY constraint failed")
    {
        return ("DD05", "A constraint over rows that break it", "Clean the rows first.");
    }
    ("RN02", "The upgrade fails with rows", "Run it on sample rows, read the traceback, mend it.")
}

/// What the database said, without the words that SQLAlchemy puts around it.
fn said(failure: &StepFailure) -> &str {
    let statement = failure.statement.as_ref().and_then(|statement| statement.error.as_deref());
    statement.unwrap_or(&failure.message)
}

/// What in the rows a failure is about.
struct Culprit {
    object: String,
    text: String,
    short: String,
}

/// Finds the first row that a message is about. A move-and-copy names its own table.
fn culprit(failure: &StepFailure, before: &Contents) -> Option<Culprit> {
    let message = said(failure);
    if let Some((table, column)) = new_column(message, before) {
        let rows = before.tables.get(&table).filter(|rows| !rows.rows.is_empty())?;
        return Some(Culprit {
            object: format!("{table}.{column}"),
            text: format!("row 1 of {} of {table}: {}", rows.count, rows.name(0)),
            short: "row 1".to_owned(),
        });
    }
    let named = failure.operation.as_ref().and_then(|operation| operation.tables.first().cloned());
    if message.starts_with(ADDED) {
        let object = failure.operation.as_ref().map(|operation| operation.object.clone());
        let of_object =
            object.as_ref().and_then(|object| object.split_once('.')).map(|(table, _)| table.to_owned());
        let table = named.or(of_object)?;
        let rows = before.tables.get(&table).filter(|rows| !rows.rows.is_empty())?;
        let object = failure
            .operation
            .as_ref()
            .map(|operation| operation.object.clone())
            .filter(|object| !object.is_empty());
        return Some(Culprit {
            object: object.unwrap_or_else(|| table.clone()),
            text: format!("row 1 of {} of {table}: {}", rows.count, rows.name(0)),
            short: "row 1".to_owned(),
        });
    }
    let listed = message.split_once("constraint failed: ")?.1;
    let columns: Vec<(String, String)> = listed
        .split(", ")
        .filter_map(|part| part.rsplit_once('.'))
        .map(|(table, column)| (table.trim_start_matches("_alembic_tmp_").to_owned(), column.to_owned()))
        .collect();
    let (table, _) = columns.first()?;
    let table = if before.tables.contains_key(table) { table.clone() } else { named? };
    let rows = before.tables.get(&table)?;
    let fields: Vec<&str> = columns.iter().map(|(_, column)| column.as_str()).collect();
    let object = match fields.as_slice() {
        [only] => format!("{table}.{only}"),
        _ => table.clone(),
    };
    let at = if message.starts_with("UNIQUE") { duplicate(rows, &fields)? } else { null(rows, &fields)? };
    Some(Culprit {
        object,
        text: format!("row {} of {} of {table}: {}", at + 1, rows.count, rows.name(at)),
        short: format!("row {}", at + 1),
    })
}

/// The first row in which one of the columns is NULL.
fn null(rows: &Rows, columns: &[&str]) -> Option<usize> {
    let places: Vec<usize> = columns.iter().filter_map(|column| rows.column(column)).collect();
    rows.rows.iter().position(|row| places.iter().any(|at| row[*at] == crate::database::Scalar::Null))
}

/// The first row whose values an earlier one has.
fn duplicate(rows: &Rows, columns: &[&str]) -> Option<usize> {
    let places: Vec<usize> = columns.iter().filter_map(|column| rows.column(column)).collect();
    let mut seen = std::collections::HashSet::new();
    rows.rows.iter().position(|row| {
        let values: Vec<String> =
            places.iter().map(|at| super::super::contents::literal(&row[*at])).collect();
        !places.is_empty() && !values.iter().any(|value| value == "NULL") && !seen.insert(values)
    })
}

/// Whether a report changed rows on purpose.
pub fn changes_rows(report: &StepReport) -> bool {
    let is_change = |sql: &str| {
        let head = sql.trim_start().get(..6).unwrap_or("").to_ascii_uppercase();
        ["UPDATE", "DELETE", "INSERT"].contains(&head.as_str())
    };
    report
        .operations
        .iter()
        .filter(|operation| !operation.move_and_copy)
        .flat_map(|operation| &operation.statements)
        .any(|statement| is_change(&statement.sql))
}
