//! DD06: fills rows beside schema changes.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DD06",
    title: "Fills rows beside schema changes",
    severity: Severity::Warning,
    what: "An UPDATE over many rows runs in the same revision as changes to the schema.",
    why: "Where DDL is transactional the table stays locked until the last row is written; where it is not, a failure leaves half of it.",
    instead: "Put the filling into a revision of its own, and fill in batches.",
    fires: &[r#"op.add_column('users', sa.Column('plan', sa.String(20), nullable=True))
op.execute("UPDATE users SET plan = 'free' WHERE plan IS NULL")"#],
    quiet: &[r#"op.execute("UPDATE users SET status = 'active' WHERE status IS NULL")"#],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let ddl = |step: &&Step| step.change.is_schema() && revision.existed(step.change.table());
    if !revision.up.iter().any(|step| ddl(&step)) {
        return;
    }
    for step in &revision.up {
        let Change::Update { table, condition, .. } = &step.change else { continue };
        let single = condition.as_ref().is_some_and(|condition| {
            let plain: String = condition.chars().filter(|character| !character.is_whitespace()).collect();
            plain.to_lowercase().starts_with("id=") || plain.to_lowercase().contains(".id=?")
        });
        if !revision.existed(table) || single {
            continue;
        }
        let message = format!("Rows of '{table}' are filled in the same revision that changes the schema");
        let help = "Move the UPDATE into a revision of its own; on a large table, in batches.";
        found.push(Found::at(&step.location, table.as_str(), message, help));
        return;
    }
}
