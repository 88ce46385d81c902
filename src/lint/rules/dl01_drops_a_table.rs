//! DL01: drops a table.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DL01",
    title: "Drops a table",
    severity: Severity::Warning,
    what: "A table that existed before the revision is dropped.",
    why: "Its rows are gone, and code that still runs against it fails.",
    instead: "Stop using the table first, archive its rows, and drop it in a later release.",
    fires: &["op.drop_table('orders')"],
    quiet: &["op.create_table('scratch', sa.Column('id', sa.Integer(), primary_key=True))
op.drop_table('scratch')"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::DropTable { table } = &step.change else { continue };
        if !revision.existed(table) {
            continue;
        }
        let message = format!("Table '{table}' is dropped with all its rows");
        let help = "Archive the rows, let a release go by in which nothing reads the table, then drop it.";
        found.push(Found::at(&step.location, table.as_str(), message, help));
    }
}
