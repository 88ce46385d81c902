//! DD03: makes existing columns unique.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DD03",
    title: "Makes existing columns unique",
    severity: Severity::Warning,
    what: "A UNIQUE constraint, unique index or primary key is put over columns that have values already.",
    why: "It fails on the first two rows that are alike.",
    instead: "Find and resolve the duplicates first, in the same revision or before it.",
    fires: &["op.create_index('uq_users_name', 'users', ['name'], unique=True)"],
    quiet: &[
        "op.create_index('ix_users_age', 'users', ['age'])
op.create_table('tags', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('label', sa.String(20)))
op.create_index('uq_tags_label', 'tags', ['label'], unique=True)",
        "op.drop_constraint('uq_users_email', 'users', type_='unique')
op.create_index('uq_users_email_2', 'users', ['email'], unique=True)",
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let (table, columns) = match &step.change {
            Change::CreateIndex { table, columns, unique: true, .. } => (table, columns),
            Change::AddConstraint {
                table,
                constraint: ConstraintSpec { kind: Constraint::Unique | Constraint::PrimaryKey, columns, .. },
            } => (table, columns),
            _ => continue,
        };
        let Some(known) = revision.table_before(table).filter(|_| !columns.is_empty()) else { continue };
        let all_old = columns.iter().all(|column| revision.column_before(table, column).is_some());
        let covers = |key: &[String]| !key.is_empty() && key.iter().all(|column| columns.contains(column));
        let was_unique = known.unique_constraints.iter().any(|unique| covers(&unique.columns))
            || known.primary_key.as_ref().is_some_and(|key| covers(&key.columns))
            || known.indexes.iter().any(|index| {
                let names: Option<Vec<String>> =
                    index.columns.iter().map(|column| column.name.clone()).collect();
                index.unique && index.predicate.is_none() && names.is_some_and(|names| covers(&names))
            });
        let cleaned = revision
            .up
            .iter()
            .any(|other| matches!(&other.change, Change::Delete { table: of, .. } if of == table));
        if !all_old || was_unique || cleaned || writes_unseen(revision, step) {
            continue;
        }
        let message =
            format!("'{table}' ({}) becomes unique: it fails when two rows are alike", columns.join(", "));
        let help = "Look for duplicates first (GROUP BY … HAVING count(*) > 1) and resolve them.";
        found.push(Found::at(&step.location, table.as_str(), message, help));
    }
}
