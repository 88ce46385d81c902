//! LT05: a rebuild deletes the rows of child tables.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "LT05",
    title: "A rebuild deletes the rows of child tables",
    severity: Severity::Error,
    what: "Batch mode makes a table anew while foreign keys are enforced, and another table refers to it with ON DELETE CASCADE.",
    why: "Dropping the old table deletes every row of the child table; the pragma does nothing inside a transaction.",
    instead: "Turn `PRAGMA foreign_keys` off before the transaction begins, in `env.py`.",
    fires: &["with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('nickname', existing_type=sa.String(80), server_default='x')"],
    quiet: &["with op.batch_alter_table('orders') as batch_op:
    batch_op.alter_column('total', existing_type=sa.Numeric(10, 2), server_default='0')"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    if !revision.options.foreign_keys {
        return;
    }
    let mut seen: Vec<&str> = Vec::new();
    for step in revision.up.iter().filter(|step| step.batch && rebuilds(&step.change)) {
        let table = step.change.table();
        let child = revision.before.tables.iter().find(|other| {
            other.name != table
                && other
                    .foreign_keys
                    .iter()
                    .any(|key| key.referred_table == table && key.on_delete.as_deref() == Some("CASCADE"))
        });
        let Some(child) = child.filter(|_| !seen.contains(&table)) else { continue };
        seen.push(table);
        let message = format!(
            "Making '{table}' anew deletes all rows of '{}', which refers to it with ON DELETE CASCADE",
            child.name
        );
        let help = "Run PRAGMA foreign_keys=OFF in env.py before the transaction begins.";
        found.push(Found::at(&step.location, table, message, help));
    }
}

/// Whether batch mode on SQLite makes the table anew for it.
fn rebuilds(change: &Change) -> bool {
    matches!(
        change,
        Change::AlterColumn { .. }
            | Change::DropColumn { .. }
            | Change::AddConstraint { .. }
            | Change::DropConstraint { .. }
    )
}
