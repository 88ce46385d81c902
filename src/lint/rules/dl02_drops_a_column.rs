//! DL02: drops a column.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DL02",
    title: "Drops a column",
    severity: Severity::Warning,
    what: "A column that existed before the revision is dropped.",
    why: "Its values are gone, and code that still selects it fails.",
    instead: "Stop reading and writing it first; drop it in a later release.",
    fires: &["op.drop_column('users', 'nickname')"],
    quiet: &["op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))
op.drop_column('users', 'extra')"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::DropColumn { table, column } = &step.change else { continue };
        let generated = revision.column_before(table, column).is_some_and(|known| known.generated.is_some());
        let better_said =
            hidden_rename(revision, table, column).is_some() || copied_to(revision, table, column).is_some();
        if !revision.column_existed(table, column) || generated || better_said {
            continue;
        }
        let message = format!("Column '{table}.{column}' is dropped with all its values");
        let help = "Let a release go by in which nothing reads or writes the column, then drop it.";
        found.push(Found::at(&step.location, format!("{table}.{column}"), message, help));
    }
}
