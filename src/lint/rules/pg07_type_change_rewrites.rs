//! PG07: a type change that writes the table anew (static).

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PG07",
    title: "A type change that writes the table anew (static)",
    severity: Severity::Warning,
    what: "A column of an existing table gets a type for which PostgreSQL writes every row anew.",
    why: "The table is locked against reading until it is done.",
    instead: "Add a column of the new type, fill it in batches, and swap.",
    fires: &["op.alter_column('users', 'age', existing_type=sa.Integer(), type_=sa.BigInteger())"],
    quiet: &["op.alter_column('users', 'email', existing_type=sa.String(120), type_=sa.String(200))"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::AlterColumn { table, column, new_type: Some(new), .. } = &step.change else { continue };
        let Some(known) = revision.column_before(table, column) else { continue };
        if !types::rewrites(&known.type_name, new) {
            continue;
        }
        let message = format!(
            "'{table}.{column}' from {} to {new} writes the whole table anew under a lock (static)",
            known.type_name
        );
        let help = "Use a new column, fill it in batches, and swap.";
        found.push(Found::at(&step.location, format!("{table}.{column}"), message, help));
    }
}
