//! Proof 5: no row changes in a table that the script never names: the CASCADE of a table that is made
//! anew with foreign keys on, a trigger.

use std::collections::BTreeSet;

use crate::database::DatabaseError;
use crate::diagnostic::{Diagnostic, Severity};

use super::super::contents::compare;
use super::super::trial::Trial;
use super::{Check, Evidence, Proof, Ran, upgraded};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "no-row-changed-elsewhere",
    title: "No row changed elsewhere",
    about: "Rows of the tables that no statement of the script names are compared before and after.",
    check: Check::Each(check),
};

fn check(trial: Trial<'_>) -> Result<Ran, DatabaseError> {
    let run = match upgraded(trial)? {
        Ok(run) => run,
        Err(ran) => return Ok(ran),
    };
    let before = trial.before()?;
    if before.contents.count() == 0 {
        return Ok(Ran::not_run("no rows before it"));
    }
    let report = run.report();
    let statements: Vec<&str> = report
        .operations
        .iter()
        .flat_map(|operation| &operation.statements)
        .map(|statement| statement.sql.as_str())
        .collect();
    let named: BTreeSet<&str> =
        report.operations.iter().flat_map(|operation| &operation.tables).map(String::as_str).collect();
    let is_named = |table: &str| named.contains(table) || statements.iter().any(|sql| has_word(sql, table));
    let rebuilt: Vec<&str> = report
        .operations
        .iter()
        .filter(|operation| operation.move_and_copy)
        .flat_map(|operation| &operation.tables)
        .map(String::as_str)
        .collect();
    let mut evidence = Vec::new();
    for table in compare(&before.contents, &run.contents, &run.renames()) {
        if is_named(&table.table) {
            continue;
        }
        let changed: u64 = table.columns.iter().map(|column| column.changed.0).max().unwrap_or(0);
        let text = format!(
            "{}, which the script never names: {} rows are gone, {} came, {changed} changed",
            table.table, table.missing.0, table.added
        );
        let mut found = Evidence::new(trial.id(), text.clone()).state(&run.bytes);
        if let (true, Some(parent)) = (table.missing.0 > 0, rebuilt.first()) {
            let operation = report.operations.iter().find(|operation| operation.move_and_copy);
            let mut finding = Diagnostic::new(
                "LT05",
                Severity::Error,
                format!("Making {parent} anew deleted {} rows of {} by ON DELETE CASCADE", table.missing.0, table.table),
            )
            .on(&table.table)
            .help("Run it with foreign keys off: PRAGMA foreign_keys does nothing inside of a transaction, so it belongs in env.py, before the connection begins one.");
            finding.location = operation.and_then(|operation| operation.location.clone());
            found = found.at(finding.location.as_ref()).proves(finding);
        }
        evidence.push(found);
    }
    Ok(Ran::judged("", "rows changed", evidence))
}

/// Whether a name stands in a text as a word of its own.
pub fn has_word(text: &str, word: &str) -> bool {
    let inside = |character: Option<char>| character.is_some_and(|c| c.is_alphanumeric() || c == '_');
    !word.is_empty()
        && text.match_indices(word).any(|(at, _)| {
            !inside(text[..at].chars().next_back()) && !inside(text[at + word.len()..].chars().next())
        })
}
