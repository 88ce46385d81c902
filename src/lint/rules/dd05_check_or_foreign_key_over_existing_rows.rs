//! DD05: puts a CHECK or foreign key over existing rows.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DD05",
    title: "Puts a CHECK or foreign key over existing rows",
    severity: Severity::Warning,
    what: "A CHECK or a foreign key is added to columns that have values already.",
    why: "It fails on the first row that does not satisfy it.",
    instead: "Clean the rows first; `PRAGMA foreign_key_check` or a LEFT JOIN finds them.",
    fires: &["with op.batch_alter_table('users') as batch_op:
    batch_op.create_check_constraint('ck_users_age', 'age >= 0')"],
    quiet: &[
        "with op.batch_alter_table('orders') as batch_op:
    batch_op.add_column(sa.Column('team_id', sa.Integer(), nullable=True))
    batch_op.create_foreign_key('fk_orders_team_id_teams', 'teams', ['team_id'], ['id'], ondelete='CASCADE')",
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::AddConstraint { table, constraint } = &step.change else { continue };
        let Some(known) = revision.table_before(table) else { continue };
        let what = match &constraint.kind {
            Constraint::Check => "a CHECK".to_owned(),
            Constraint::ForeignKey { referred, .. } => {
                let old =
                    constraint.columns.iter().any(|column| revision.column_before(table, column).is_some());
                let had = known.foreign_keys.iter().any(|key| {
                    key.columns == constraint.columns && key.referred_table == revision.former(referred)
                });
                if !old || had {
                    continue;
                }
                format!("a foreign key to '{referred}'")
            }
            _ => continue,
        };
        let message = format!(
            "'{table}' gets {what} over rows that are there already: it fails when one does not satisfy it"
        );
        let help = "Find and mend the rows that do not satisfy it first.";
        found.push(Found::at(&step.location, table.as_str(), message, help));
    }
}
