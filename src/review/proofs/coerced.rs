//! Proof 15: no value silently becomes one of another type: `'007'` in a column that is INTEGER now is 7.

use crate::database::DatabaseError;
use crate::diagnostic::{Diagnostic, Severity};

use super::super::contents::compare;
use super::super::trial::Trial;
use super::{Check, Evidence, Proof, Ran, operation_on, upgraded};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "no-silent-coercion",
    title: "No value changes its type",
    about: "typeof() of each value is compared before and after the upgrade.",
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
    let mut evidence = Vec::new();
    for table in compare(&before.contents, &run.contents, &run.renames()) {
        for column in &table.columns {
            let Some((row, old, new)) = &column.coerced.1 else { continue };
            let object = format!("{}.{}", table.table, column.column);
            let operation = operation_on(&run.report().operations, &object, &table.table);
            let text = format!(
                "{} values of {object} change their type, the first at {row}: {old} becomes {new}",
                column.coerced.0
            );
            let mut finding = Diagnostic::new("DD04", Severity::Warning, text.clone())
                .on(&object)
                .help("Convert the values on purpose, into a new column, and look at what does not fit.");
            finding.location = operation.and_then(|operation| operation.location.clone());
            evidence.push(
                Evidence::new(trial.id(), text)
                    .at(finding.location.as_ref())
                    .state(&run.bytes)
                    .proves(finding),
            );
        }
    }
    Ok(Ran::judged("", format!("{} columns", evidence.len()), evidence))
}
