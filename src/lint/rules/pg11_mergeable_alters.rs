//! PG11: aLTERs that could be one (static).

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PG11",
    title: "ALTERs that could be one (static)",
    severity: Severity::Info,
    what: "One table is altered several times in a row.",
    why: "Each ALTER takes its lock and may scan the table again.",
    instead: "Write one ALTER TABLE with several actions where the table is large.",
    fires: &["op.alter_column('users', 'nickname', existing_type=sa.String(80), server_default='x')
op.alter_column('users', 'name', existing_type=sa.String(80), server_default='y')
op.alter_column('users', 'status', existing_type=sa.String(20), server_default='z')"],
    quiet: &["op.alter_column('users', 'nickname', existing_type=sa.String(80), server_default='x')
op.alter_column('orders', 'total', existing_type=sa.Numeric(10, 2), server_default='0')"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let alters = |step: &Step| {
        matches!(
            step.change,
            Change::AddColumn { .. } | Change::DropColumn { .. } | Change::AlterColumn { .. }
        ) && revision.existed(step.change.table())
    };
    let mut seen: Vec<&str> = Vec::new();
    for step in revision.up.iter().filter(|step| alters(step)) {
        let table = step.change.table();
        let count = revision.up.iter().filter(|other| alters(other) && other.change.table() == table).count();
        if count < 3 || seen.contains(&table) {
            continue;
        }
        seen.push(table);
        let message = format!("'{table}' is altered {count} times; one ALTER TABLE could do it (static)");
        found.push(Found::at(&step.location, table, message, "Write one ALTER TABLE with several actions."));
    }
}
