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
    fixes: true,
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
        let mut one = Found::at(&step.location, table.as_str(), message, help);
        let known = !constraint.name.is_empty() && !constraint.columns.is_empty();
        if let Some(call) = alone(step).filter(|_| known && !step.batch && step.sql.is_none()) {
            let text = built_before(revision, call, table, constraint);
            let (start, end) = call.statement;
            one = one.fix("Build the index first", vec![Edit { start, end, text }]);
        }
        found.push(one);
    }
}

fn built_before(revision: &Revision<'_>, call: &Call, table: &str, constraint: &ConstraintSpec) -> String {
    let name = &constraint.name;
    let kind = if constraint.kind == Constraint::Unique { "UNIQUE" } else { "PRIMARY KEY" };
    let columns = list(&constraint.columns);
    let indent = revision.indent(call.statement.0);
    format!(
        "with op.get_context().autocommit_block():\n{indent}    op.create_index('{name}', '{table}', {columns}, unique=True, postgresql_concurrently=True)\n{indent}op.execute(\"ALTER TABLE {table} ADD CONSTRAINT {name} {kind} USING INDEX {name}\")"
    )
}
