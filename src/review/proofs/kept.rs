//! Proof 2: rows are kept in each table. Values that a column loses are counted beside it.

use crate::database::DatabaseError;

use super::super::contents::compare;
use super::super::trial::Trial;
use super::{Check, Evidence, Lost, Proof, Ran, operation_on, upgraded};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "rows-kept",
    title: "Rows kept for each table",
    about: "Rows of each table are counted and matched by key before and after the upgrade.",
    check: Check::Each(check),
};

fn check(trial: Trial<'_>) -> Result<Ran, DatabaseError> {
    let run = match upgraded(trial)? {
        Ok(run) => run,
        Err(ran) => return Ok(ran),
    };
    let before = trial.before()?;
    let filled = before.contents.tables.values().filter(|rows| rows.count > 0).count();
    if filled == 0 {
        return Ok(Ran::not_run("no rows before it"));
    }
    let differences = compare(&before.contents, &run.contents, &run.renames());
    let mut evidence = Vec::new();
    let mut lost = Vec::new();
    let losing = |object: String, values: u64, rows: u64, how: &'static str| Lost {
        object,
        values,
        rows,
        revision: trial.id().to_owned(),
        how,
    };
    for table in &differences {
        if table.missing.0 > 0 {
            let how = if table.after.is_some() { "rows deleted" } else { "dropped" };
            let first = table
                .missing
                .1
                .as_ref()
                .map(|name| format!(", the first of them {name}"))
                .unwrap_or_default();
            let operation = operation_on(&run.report().operations, &table.table, &table.table);
            evidence.push(
                Evidence::new(
                    trial.id(),
                    match table.after {
                        Some(_) => format!(
                            "{} of {} rows of {} are gone{first}",
                            table.missing.0, table.rows, table.table
                        ),
                        None => format!("{} is dropped with its {} rows", table.table, table.rows),
                    },
                )
                .at(operation.and_then(|operation| operation.location.as_ref()))
                .state(&run.bytes),
            );
            lost.push(losing(table.table.clone(), table.missing.0, table.rows, how));
        }
        for column in table.columns.iter().filter(|column| column.lost > 0) {
            let how = if column.dropped { "dropped" } else { "set to NULL" };
            lost.push(losing(format!("{}.{}", table.table, column.column), column.lost, table.rows, how));
        }
    }
    let kept = filled - differences.iter().filter(|table| table.missing.0 > 0).count().min(filled);
    let detail = format!("{kept} of {filled}");
    Ok(Ran { lost, ..Ran::judged(detail.clone(), detail, evidence) })
}
