//! BC02: renames a column.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "BC02",
    title: "Renames a column",
    severity: Severity::Warning,
    what: "A column that existed gets another name.",
    why: "Code that is running while it deploys still asks for the old name.",
    instead: "Add the new column, write both, fill it, and drop the old one in a later release.",
    fires: &["with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('name', new_column_name='full_name')"],
    quiet: &["with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('name', existing_type=sa.String(80), type_=sa.String(120))"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::AlterColumn { table, column, new_name: Some(new), .. } = &step.change else { continue };
        if !revision.existed(table) || new == column {
            continue;
        }
        let message = format!("'{table}.{column}' becomes '{new}': code that still runs asks for '{column}'");
        let help = "Where the code is deployed without stopping: add, write both, fill, drop later.";
        found.push(Found::at(&step.location, format!("{table}.{column}"), message, help));
    }
}
