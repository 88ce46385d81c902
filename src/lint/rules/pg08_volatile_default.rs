//! PG08: a default that writes the table anew (static).

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "PG08",
    title: "A default that writes the table anew (static)",
    severity: Severity::Warning,
    what: "A column is added to an existing table with a default that is computed for each row, as SERIAL or as a stored generated column.",
    why: "PostgreSQL writes every row anew under ACCESS EXCLUSIVE.",
    instead: "Add the column without it, set the default, and fill in batches.",
    fires: &[
        "op.add_column('users', sa.Column('token', sa.String(36), nullable=True, server_default=sa.text('gen_random_uuid()')))",
    ],
    quiet: &[
        "op.add_column('users', sa.Column('seen_at', sa.DateTime(), nullable=True, server_default=sa.text('now()')))",
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    const VOLATILE: [&str; 5] = ["random", "uuid", "clock_timestamp", "nextval", "timeofday"];
    for step in &revision.up {
        let Change::AddColumn { table, column, .. } = &step.change else { continue };
        let default = column.server_default.as_deref().unwrap_or("").to_lowercase();
        let volatile = VOLATILE.iter().any(|name| default.contains(name)) && default.contains('(');
        let serial = column.type_name.to_uppercase().contains("SERIAL");
        if !(volatile || serial || column.stored) || !revision.existed(table) {
            continue;
        }
        let message = format!(
            "'{table}.{}' is computed for each row that is there: the table is written anew under a lock (static)",
            column.name
        );
        let help = "Add it without the default, set the default afterwards, and fill in batches.";
        found.push(Found::at(&step.location, format!("{table}.{}", column.name), message, help));
    }
}
