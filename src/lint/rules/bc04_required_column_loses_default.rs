//! BC04: a required column loses its default.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "BC04",
    title: "A required column loses its default",
    severity: Severity::Warning,
    what: "The default of a NOT NULL column that existed is removed.",
    why: "INSERTs of running code that leave the column out fail from then on.",
    instead: "Keep the default until all code gives a value.",
    fires: &["with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('status', existing_type=sa.String(20), server_default=None)"],
    quiet: &["with op.batch_alter_table('users') as batch_op:
    batch_op.add_column(sa.Column('plan', sa.String(20), nullable=False, server_default='free'))
with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('plan', existing_type=sa.String(20), server_default=None)"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::AlterColumn { table, column, default: DefaultChange::Drop, .. } = &step.change else {
            continue;
        };
        let Some(known) = revision.column_before(table, column) else { continue };
        if known.nullable || known.default.is_none() {
            continue;
        }
        let message =
            format!("'{table}.{column}' is NOT NULL and loses its default: INSERTs that leave it out fail");
        let help = "Keep the default until all code gives a value.";
        found.push(Found::at(&step.location, format!("{table}.{column}"), message, help));
    }
}
