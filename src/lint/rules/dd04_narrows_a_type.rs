//! DD04: narrows or casts a type.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DD04",
    title: "Narrows or casts a type",
    severity: Severity::Warning,
    what: "A column's type becomes narrower, or one that values have to be cast to.",
    why: "Values that do not fit make it fail on PostgreSQL and MySQL; SQLite keeps them as they are, or changes them without a word.",
    instead: "Widen freely; for anything else add a new column, convert, compare, and drop the old one later.",
    fires: &["with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('email', existing_type=sa.String(120), type_=sa.String(40))"],
    quiet: &["with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('email', existing_type=sa.String(120), type_=sa.String(200))"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::AlterColumn { table, column, new_type: Some(new), .. } = &step.change else { continue };
        let Some(known) = revision.column_before(table, column) else { continue };
        if !types::narrows(&known.type_name, new) {
            continue;
        }
        let old = &known.type_name;
        let message =
            format!("'{table}.{column}' goes from {old} to {new}: values that do not fit fail or change");
        let help = "Check that every value fits, or use a new column and convert.";
        found.push(Found::at(&step.location, format!("{table}.{column}"), message, help));
    }
}
