//! Proof 3: up, down, up: the schema is the same, statement for statement. Reflection alone misses DESC,
//! triggers and CHECKs; the stored statements do not.

use crate::database::DatabaseError;
use crate::diagnostic::{Diagnostic, Severity};
use crate::schema::Schema;
use crate::schema::diff::{Change, SchemaDiff};
use crate::source::Location;

use super::super::trial::Trial;
use super::{Check, Evidence, Proof, Ran, downgraded};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "up-down-up",
    title: "Up, down, up: schema equal",
    about: "The schema after upgrade and downgrade is compared with the one before, and after a second upgrade with the first.",
    check: Check::Each(check),
};

fn check(trial: Trial<'_>) -> Result<Ran, DatabaseError> {
    if let Some(failure) = trial.downgraded()?.and_then(|run| run.outcome.as_ref().err())
        && !failure.summary.starts_with("NotImplementedError")
    {
        let evidence = Evidence::new(trial.id(), "The downgrade fails")
            .code(failure.summary.clone())
            .at(failure.location.as_ref())
            .state(&trial.upgraded()?.bytes)
            .proves(not_restored(
                trial,
                failure.location.clone(),
                format!("The downgrade fails: {}", failure.message),
            ));
        return Ok(Ran::failed("downgrade fails", vec![evidence]));
    }
    let down = match downgraded(trial)? {
        Ok(run) => run,
        Err(ran) => return Ok(ran),
    };
    let mut evidence = Vec::new();
    let left = differences(&trial.before()?.schema, &down.schema);
    if !left.is_empty() {
        let said = format!("After upgrade and downgrade the schema differs: {}", left.join("; "));
        evidence.push(
            Evidence::new(trial.id(), said.clone())
                .state(&down.bytes)
                .proves(not_restored(trial, None, said)),
        );
    }
    if let Some(again) = trial.again()? {
        match &again.outcome {
            Err(failure) => evidence.push(
                Evidence::new(trial.id(), "The second upgrade fails, so that the downgrade left something")
                    .code(failure.summary.clone())
                    .at(failure.location.as_ref())
                    .state(&down.bytes)
                    .proves(not_restored(
                        trial,
                        failure.location.clone(),
                        format!("After a downgrade it cannot be upgraded again: {}", failure.message),
                    )),
            ),
            Ok(_) => {
                let left = differences(&trial.upgraded()?.schema, &again.schema);
                if !left.is_empty() {
                    evidence.push(
                        Evidence::new(
                            trial.id(),
                            format!(
                                "The second upgrade leaves another schema than the first: {}",
                                left.join("; ")
                            ),
                        )
                        .state(&again.bytes),
                    );
                }
            }
        }
    }
    Ok(Ran::judged("", "differs", evidence))
}

fn not_restored(trial: Trial<'_>, at: Option<Location>, message: String) -> Diagnostic {
    let mut finding = Diagnostic::new("RV06", Severity::Error, message)
        .on(trial.id())
        .help("Make downgrade() the exact inverse, in the opposite order; or say that there is none: raise NotImplementedError(\"why\").");
    let file = &trial.material.revision.path;
    finding.location = at.or_else(|| Some(Location::line(file, 1)));
    finding
}

/// What differs of two schemas, in words, their stored statements included.
pub fn differences(before: &Schema, after: &Schema) -> Vec<String> {
    let diff = SchemaDiff::between(before, after);
    let word = |change: Change| match change {
        Change::Added => "is new",
        Change::Removed => "is missing",
        Change::Changed => "differs",
    };
    let mut said = Vec::new();
    for table in &diff.tables {
        if table.change != Change::Changed {
            said.push(format!("table {} {}", table.name, word(table.change)));
            continue;
        }
        let columns = table.columns.iter().map(|column| {
            let what: Vec<&str> = column.attributes.iter().map(|attribute| attribute.attribute).collect();
            let what = if what.is_empty() { String::new() } else { format!(" ({})", what.join(", ")) };
            format!("{}.{} {}{what}", table.name, column.name, word(column.change))
        });
        said.extend(columns);
        said.extend(
            table
                .members
                .iter()
                .map(|member| format!("{} of {} {}", member.label, table.name, word(member.change))),
        );
        said.extend(
            table
                .attributes
                .iter()
                .map(|attribute| format!("{} of {} differs", attribute.attribute, table.name)),
        );
    }
    for (kind, objects) in [("view", &diff.views), ("trigger", &diff.triggers)] {
        said.extend(objects.iter().map(|object| format!("{kind} {} {}", object.name, word(object.change))));
    }
    said
}
