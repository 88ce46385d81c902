//! PG06: a UNIQUE or primary key that builds its index under a lock (static).

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PG06",
    title: "A UNIQUE or primary key that builds its index under a lock (static)",
    severity: Severity::Warning,
    what: "A UNIQUE constraint or primary key is added to an existing table without USING INDEX.",
    why: "PostgreSQL builds the index under ACCESS EXCLUSIVE: nothing can read the table meanwhile.",
    instead: "Build a unique index concurrently, then `ADD CONSTRAINT … USING INDEX`.",
    fires: &["op.create_unique_constraint('uq_users_name', 'users', ['name', 'email'])"],
    quiet: &[
        r#"op.execute("ALTER TABLE users ADD CONSTRAINT uq_users_name UNIQUE USING INDEX ix_users_name")"#,
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::AddConstraint { table, constraint } = &step.change else { continue };
        let builds = matches!(constraint.kind, Constraint::Unique | Constraint::PrimaryKey);
        if !builds || constraint.using_index || !revision.existed(table) {
            continue;
        }
        let message =
            format!("Constraint '{}' builds its index while '{table}' is locked (static)", constraint.name);
        let help = "Build a unique index concurrently, then ALTER TABLE … ADD CONSTRAINT … USING INDEX.";
        found.push(Found::at(&step.location, table.as_str(), message, help));
    }
}
