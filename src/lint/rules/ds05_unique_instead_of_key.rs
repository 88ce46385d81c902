//! DS05: UNIQUE NOT NULL instead of a primary key.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DS05",
    title: "UNIQUE NOT NULL instead of a primary key",
    severity: Severity::Info,
    what: "A new table has no primary key, but a UNIQUE constraint over columns that may not be NULL.",
    why: "It is the key in all but name; ORMs and replication look for the name.",
    instead: "Make it the primary key.",
    fires: &[
        "op.create_table('codes', sa.Column('code', sa.String(8), nullable=False), sa.UniqueConstraint('code', name='uq_codes'))",
    ],
    quiet: &["op.create_table('codes', sa.Column('code', sa.String(8), primary_key=True))"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::CreateTable { table, .. } = &step.change else { continue };
        let Some(known) = revision.after.table(table).filter(|known| known.primary_key.is_none()) else {
            continue;
        };
        let required = |column: &String| known.column(column).is_some_and(|column| !column.nullable);
        let Some(unique) = known.unique_constraints.iter().find(|unique| unique.columns.iter().all(required))
        else {
            continue;
        };
        let message = format!(
            "'{table}' has no primary key, but ({}) is UNIQUE and NOT NULL",
            unique.columns.join(", ")
        );
        found.push(Found::at(&step.location, table.as_str(), message, "Make it the primary key."));
    }
}
