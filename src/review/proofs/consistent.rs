//! Proof 10: after each step `foreign_key_check` is empty and `integrity_check` says ok.

use crate::database::{DatabaseError, Scalar};
use crate::diagnostic::{Diagnostic, Severity};
use crate::runner::SharedDatabase;

use super::super::trial::Trial;
use super::{Check, Evidence, Proof, Ran, operation_on, upgraded};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "database-consistent",
    title: "foreign_key_check empty, integrity ok",
    about: "PRAGMA foreign_key_check and integrity_check run before and after the upgrade.",
    check: Check::Each(check),
};

fn check(trial: Trial<'_>) -> Result<Ran, DatabaseError> {
    let run = match upgraded(trial)? {
        Ok(run) => run,
        Err(ran) => return Ok(ran),
    };
    let known = problems(&trial.stage.open(&trial.material.sample)?)?;
    let now = problems(&trial.stage.open(&run.bytes)?)?;
    let evidence: Vec<Evidence> = now
        .into_iter()
        .filter(|problem| !known.contains(problem))
        .map(|problem| {
            let table = problem.split(' ').next().unwrap_or_default().to_owned();
            let operation = operation_on(&run.report().operations, &table, &table);
            let mut finding =
                Diagnostic::new("LT10", Severity::Warning, format!("The upgrade leaves {problem}"))
                    .on(&table)
                    .help("Remove or re-point the rows that refer to what goes, before it goes.");
            finding.location = operation.and_then(|operation| operation.location.clone());
            let evidence = Evidence::new(trial.id(), problem).at(finding.location.as_ref()).state(&run.bytes);
            if table == "integrity_check:" { evidence } else { evidence.proves(finding) }
        })
        .collect();
    Ok(Ran::judged("", format!("{} broken", evidence.len()), evidence))
}

/// What the checks say, one line a table and parent.
fn problems(database: &SharedDatabase) -> Result<Vec<String>, DatabaseError> {
    let mut database = database.borrow_mut();
    let text = |value: Option<&Scalar>| match value {
        Some(Scalar::Text(text)) => text.clone(),
        Some(Scalar::Integer(number)) => number.to_string(),
        _ => String::new(),
    };
    let mut said: Vec<(String, String, u64)> = Vec::new();
    // A reference to a table that is not there is an error of the check itself.
    match database.run("PRAGMA foreign_key_check", &[]) {
        Ok(found) => {
            for row in &found.rows {
                let (table, parent) = (text(row.first()), text(row.get(2)));
                match said.iter_mut().find(|(known, other, _)| *known == table && *other == parent) {
                    Some((_, _, count)) => *count += 1,
                    None => said.push((table, parent, 1)),
                }
            }
        }
        Err(error) => said.push(("foreign_key_check:".to_owned(), error.message, 0)),
    }
    let mut problems: Vec<String> = said
        .into_iter()
        .map(|(table, parent, count)| match count {
            0 => format!("{table} {parent}"),
            count => format!("{table} with {count} rows that refer to no row of {parent}"),
        })
        .collect();
    for row in &database.run("PRAGMA integrity_check(5)", &[])?.rows {
        let said = text(row.first());
        if said != "ok" {
            problems.push(format!("integrity_check: {said}"));
        }
    }
    Ok(problems)
}
