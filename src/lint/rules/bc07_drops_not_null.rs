//! BC07: allows NULL where readers expect a value.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "BC07",
    title: "Allows NULL where readers expect a value",
    severity: Severity::Warning,
    what: "A column that was NOT NULL may be NULL from now on.",
    why: "Code that reads it has never met NULL there.",
    instead: "Make the readers safe first, then drop NOT NULL.",
    fires: &["with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('email', existing_type=sa.String(120), nullable=True)"],
    quiet: &["with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('nickname', existing_type=sa.String(80), nullable=True)"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::AlterColumn { table, column, nullable: Some(true), .. } = &step.change else { continue };
        if revision.column_before(table, column).is_none_or(|known| known.nullable) {
            continue;
        }
        let message =
            format!("'{table}.{column}' may be NULL from now on: code that reads it has never met NULL");
        let help = "Make the code that reads it safe for NULL first.";
        found.push(Found::at(&step.location, format!("{table}.{column}"), message, help));
    }
}
