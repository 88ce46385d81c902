//! DS01: a table without a primary key.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DS01",
    title: "A table without a primary key",
    severity: Severity::Info,
    what: "A new table has no primary key.",
    why: "Rows cannot be told apart, replication and ORMs need one, and duplicates cannot be removed.",
    instead: "Give it a primary key.",
    fires: &[
        "op.create_table('visits', sa.Column('user_id', sa.Integer()), sa.Column('page', sa.String(80)))",
    ],
    quiet: &[
        "op.create_table('visits', sa.Column('user_id', sa.Integer(), primary_key=True), sa.Column('page', sa.String(80)))",
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::CreateTable { table, .. } = &step.change else { continue };
        let Some(known) = revision.after.table(table).filter(|_| revision.ran) else { continue };
        if known.primary_key.is_some() || revision.before.table(table).is_some() {
            continue;
        }
        let message = format!("Table '{table}' has no primary key");
        found.push(Found::at(
            &step.location,
            table.as_str(),
            message,
            "Give it a primary key, of one column or several.",
        ));
    }
}
