//! PG03: a constraint that scans under a lock (static).

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PG03",
    title: "A constraint that scans under a lock (static)",
    severity: Severity::Warning,
    what: "A foreign key or CHECK is added to an existing table without NOT VALID.",
    why: "PostgreSQL reads the whole table while it holds a lock on it, for a foreign key on both tables.",
    instead: "Add it NOT VALID and validate it in a later revision.",
    fires: &["op.create_foreign_key('fk_users_x', 'users', 'teams', ['age'], ['id'], ondelete='CASCADE')"],
    quiet: &[
        "op.create_foreign_key('fk_users_x', 'users', 'teams', ['age'], ['id'], ondelete='CASCADE', postgresql_not_valid=True)",
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::AddConstraint { table, constraint } = &step.change else { continue };
        let scans = matches!(constraint.kind, Constraint::ForeignKey { .. } | Constraint::Check);
        if !scans || constraint.not_valid || !revision.existed(table) {
            continue;
        }
        let message =
            format!("Adding constraint '{}' reads all of '{table}' under a lock (static)", constraint.name);
        let help = "Add it with postgresql_not_valid=True and run VALIDATE CONSTRAINT in a later revision.";
        let mut one = Found::at(&step.location, table.as_str(), message, help);
        if let Some(call) = &step.call
            && call.name().starts_with("create_")
        {
            one = one.fix("Add it NOT VALID", append(revision, call, "postgresql_not_valid=True"));
        }
        found.push(one);
    }
}
