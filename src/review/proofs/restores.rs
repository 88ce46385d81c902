//! Proof 4: the downgrade brings the values back, not only the shape.

use crate::database::DatabaseError;

use super::super::contents::compare;
use super::super::trial::Trial;
use super::{Check, Evidence, Proof, Ran, downgraded};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "downgrade-restores-values",
    title: "Downgrade restores values",
    about: "The rows after upgrade and downgrade are compared with those before.",
    check: Check::Each(check),
};

fn check(trial: Trial<'_>) -> Result<Ran, DatabaseError> {
    let down = match downgraded(trial)? {
        Ok(run) => run,
        Err(ran) => return Ok(ran),
    };
    let before = trial.before()?;
    if before.contents.count() == 0 {
        return Ok(Ran::not_run("no rows before it"));
    }
    let mut evidence = Vec::new();
    let mut names = Vec::new();
    for table in compare(&before.contents, &down.contents, &[]) {
        if table.missing.0 > 0 {
            names.push(table.table.clone());
            evidence.push(
                Evidence::new(
                    trial.id(),
                    format!("{} of {} rows of {} do not come back", table.missing.0, table.rows, table.table),
                )
                .state(&down.bytes),
            );
        }
        for column in &table.columns {
            let object = format!("{}.{}", table.table, column.column);
            let text = match &column.changed.1 {
                Some((row, old, new)) => format!(
                    "{} values of {object} differ, the first at {row}: {old} is {new} now",
                    column.changed.0
                ),
                None => format!("{object} is not there any more, with {} values", column.lost),
            };
            names.push(column.column.clone());
            evidence.push(Evidence::new(trial.id(), text).state(&down.bytes));
        }
    }
    let detail = match names.as_slice() {
        [] => String::new(),
        [only] => format!("{only} lost"),
        [first, ..] => format!("{first} and {} more lost", names.len() - 1),
    };
    Ok(Ran::judged("", detail, evidence))
}
