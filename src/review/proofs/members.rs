//! Proof 6: triggers, CHECKs, views and indexes are still there, but for those that the script drops.

use crate::database::DatabaseError;
use crate::diagnostic::{Diagnostic, Severity};
use crate::schema::diff::{Change, MemberKind, SchemaDiff, renamed};

use super::super::trial::Trial;
use super::elsewhere::has_word;
use super::{Check, Evidence, Proof, Ran, operation_on, upgraded};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "members-kept",
    title: "Triggers, CHECKs, views, indexes kept",
    about: "What belongs to the tables is compared before and after; what is gone must have been dropped by name.",
    check: Check::Each(check),
};

fn check(trial: Trial<'_>) -> Result<Ran, DatabaseError> {
    let run = match upgraded(trial)? {
        Ok(run) => run,
        Err(ran) => return Ok(ran),
    };
    let report = run.report();
    let (before, _) = renamed(&trial.before()?.schema, &run.renames());
    let diff = SchemaDiff::between(&before, &run.schema);
    let drops = |name: &str| {
        report.operations.iter().any(|operation| {
            let says = operation.name.contains("drop")
                && (operation.object == name || operation.object.ends_with(&format!(".{name}")));
            says || operation.statements.iter().any(|statement| {
                statement.sql.trim_start().get(..4).is_some_and(|head| head.eq_ignore_ascii_case("drop"))
                    && has_word(&statement.sql, name)
            })
        })
    };
    let mut lost: Vec<(String, String)> = Vec::new();
    for table in diff.tables.iter().filter(|table| table.change == Change::Changed) {
        let dropped: Vec<&str> = table
            .columns
            .iter()
            .filter(|column| column.change == Change::Removed)
            .map(|column| column.name.as_str())
            .collect();
        for member in table.members.iter().filter(|member| member.change == Change::Removed) {
            let kind = match member.kind {
                MemberKind::Check => "CHECK",
                MemberKind::Index => "index",
                MemberKind::Unique => "UNIQUE",
                MemberKind::ForeignKey => "foreign key",
                MemberKind::PrimaryKey => "primary key",
            };
            let with_column = dropped.iter().any(|column| has_word(&member.label, column))
                || before.table(&table.name).is_some_and(|owner| {
                    owner.indexes.iter().filter(|index| index.name == member.label).any(|index| {
                        index
                            .columns
                            .iter()
                            .filter_map(|column| column.name.as_deref())
                            .any(|column| dropped.contains(&column))
                    })
                });
            // Another one of the same kind takes its place: it was changed.
            let replaced =
                table.members.iter().any(|other| other.kind == member.kind && other.change == Change::Added);
            if !with_column && !replaced && !drops(&member.label) && !has_constraint_drop(report, &table.name)
            {
                lost.push((table.name.clone(), format!("{kind} {} of {}", member.label, table.name)));
            }
        }
    }
    let gone =
        |name: &str| diff.tables.iter().any(|table| table.name == name && table.change == Change::Removed);
    for view in diff.views.iter().filter(|view| view.change == Change::Removed && !drops(&view.name)) {
        lost.push((view.name.clone(), format!("view {}", view.name)));
    }
    for trigger in
        diff.triggers.iter().filter(|trigger| trigger.change == Change::Removed && !drops(&trigger.name))
    {
        let table =
            before.triggers.iter().find(|known| known.name == trigger.name).map(|known| known.table.clone());
        let table = table.unwrap_or_default();
        if !gone(&table) {
            lost.push((table.clone(), format!("trigger {} of {table}", trigger.name)));
        }
    }
    let evidence: Vec<Evidence> = lost
        .iter()
        .map(|(table, words)| {
            let operation = operation_on(&report.operations, table, table);
            let mut finding = Diagnostic::new("LT06", Severity::Warning, format!("{words} is lost"))
                .on(table)
                .help("A table that SQLite makes anew keeps what Alembic can reflect. Create the rest again after the batch.");
            finding.location = operation.and_then(|operation| operation.location.clone());
            Evidence::new(trial.id(), format!("{words} is gone, and nothing dropped it"))
                .at(finding.location.as_ref())
                .state(&run.bytes)
                .proves(finding)
        })
        .collect();
    Ok(Ran::judged("", format!("{} lost", evidence.len()), evidence))
}

/// Whether a constraint of a table is dropped by an operation, which may name it by its convention.
fn has_constraint_drop(report: &crate::runner::StepReport, table: &str) -> bool {
    report.operations.iter().any(|operation| {
        operation.name == "drop_constraint" && operation.tables.iter().any(|named| named == table)
    })
}
