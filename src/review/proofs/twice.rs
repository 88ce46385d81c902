//! Proof 12: two runs give the same bytes: nothing depends on the clock or on chance.

use crate::database::DatabaseError;

use super::super::contents::compare;
use super::super::stage::Ways;
use super::super::trial::Trial;
use super::round_trip::differences;
use super::{Check, Evidence, Proof, Ran, upgraded};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "same-twice",
    title: "Two runs, same bytes",
    about: "The upgrade runs twice on the same rows, on different days and with different random numbers.",
    check: Check::Each(check),
};

/// Two moments, years apart.
const FIRST: Ways = Ways {
    driver: crate::runner::Driver::Atomic,
    clock: Some(|| 1_600_000_000_000.0),
    random: Some(|bytes| bytes.fill(0x11)),
};
const SECOND: Ways = Ways {
    driver: crate::runner::Driver::Atomic,
    clock: Some(|| 1_700_000_000_000.0),
    random: Some(|bytes| bytes.fill(0x77)),
};

fn check(trial: Trial<'_>) -> Result<Ran, DatabaseError> {
    if let Err(ran) = upgraded(trial)? {
        return Ok(ran);
    }
    let material = trial.material;
    let one = trial.run(&material.sample, &material.up, FIRST)?;
    let two = trial.run(&material.sample, &material.up, SECOND)?;
    let mut evidence = Vec::new();
    for text in differences(&one.schema, &two.schema) {
        evidence.push(
            Evidence::new(trial.id(), format!("The schemas of two runs differ: {text}")).state(&two.bytes),
        );
    }
    for table in compare(&one.contents, &two.contents, &[]) {
        let column = table.columns.iter().find_map(|column| Some((column, column.changed.1.as_ref()?)));
        let text = match column {
            Some((column, (row, old, new))) => {
                format!(
                    "{}.{} differs between two runs, first at {row}: {old} and {new}",
                    table.table, column.column
                )
            }
            None => format!("{} has other rows after a second run", table.table),
        };
        evidence.push(Evidence::new(trial.id(), text).state(&two.bytes));
    }
    if let (Err(failure), _) | (_, Err(failure)) = (&one.outcome, &two.outcome) {
        evidence.push(Evidence::new(trial.id(), "One of the runs fails").code(failure.summary.clone()));
    }
    Ok(Ran::judged("", "differ", evidence))
}
