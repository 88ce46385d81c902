//! DL08: drops a constraint and keeps its columns.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DL08",
    title: "Drops a constraint and keeps its columns",
    severity: Severity::Warning,
    what: "A foreign key, UNIQUE, CHECK or primary key is dropped, its columns stay, and nothing takes its place.",
    why: "From now on rows can come in that the constraint kept out, and putting it back may fail on them.",
    instead: "Say why in a comment, and put it back in the downgrade.",
    fires: &["op.drop_constraint('uq_users_email', 'users', type_='unique')"],
    quiet: &["op.drop_constraint('uq_users_email', 'users', type_='unique')
op.create_unique_constraint('uq_users_email', 'users', ['email', 'status'])"],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::DropConstraint { table, name, .. } = &step.change else { continue };
        if !revision.existed(table) {
            continue;
        }
        let known = revision.table_before(table);
        let keys = known.iter().flat_map(|table| &table.foreign_keys).map(|key| (&key.name, &key.columns));
        let uniques =
            known.iter().flat_map(|table| &table.unique_constraints).map(|one| (&one.name, &one.columns));
        let columns =
            keys.chain(uniques).find(|(known, _)| known.as_ref() == Some(name)).map(|(_, columns)| columns);
        let replaced = revision.up.iter().any(|other| match &other.change {
            Change::AddConstraint { table: of, constraint } => {
                of == table
                    && (constraint.name == *name
                        || columns.is_some_and(|columns| {
                            columns.iter().any(|column| constraint.columns.contains(column))
                        })
                        || columns.is_none())
            }
            Change::CreateIndex { table: of, unique: true, .. } => of == table,
            Change::DropColumn { table: of, column } => {
                of == table && columns.is_none_or(|columns| columns.contains(column))
            }
            Change::DropTable { table: of } => of == table,
            _ => false,
        });
        if replaced {
            continue;
        }
        let message = format!("Constraint '{name}' of '{table}' is dropped; its columns stay");
        let help = "Say why in a comment, and create it again in the downgrade.";
        found.push(Found::at(&step.location, table.as_str(), message, help));
    }
}
