//! PG05: sET NOT NULL scans the table (static).

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PG05",
    title: "SET NOT NULL scans the table (static)",
    severity: Severity::Warning,
    what: "A column of an existing table becomes NOT NULL.",
    why: "PostgreSQL reads the whole table under ACCESS EXCLUSIVE, unless a validated CHECK says it already.",
    instead: "Add `CHECK (c IS NOT NULL) NOT VALID`, validate it, then SET NOT NULL, then drop the CHECK.",
    fires: &["op.alter_column('users', 'nickname', existing_type=sa.String(80), nullable=False)"],
    quiet: &["op.alter_column('users', 'nickname', existing_type=sa.String(80), nullable=True)"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::AlterColumn { table, column, nullable: Some(false), .. } = &step.change else { continue };
        let already = revision.column_before(table, column).is_some_and(|known| !known.nullable);
        let checked = revision.table_before(table).is_some_and(|known| {
            known.check_constraints.iter().any(|check| {
                mentions(&check.expression, column) && check.expression.to_uppercase().contains("IS NOT NULL")
            })
        });
        if already || checked || !revision.existed(table) {
            continue;
        }
        let message =
            format!("SET NOT NULL on '{table}.{column}' reads the whole table under a lock (static)");
        let help = "Add CHECK (… IS NOT NULL) NOT VALID, validate it in a later revision, then SET NOT NULL.";
        found.push(Found::at(&step.location, format!("{table}.{column}"), message, help));
    }
}
