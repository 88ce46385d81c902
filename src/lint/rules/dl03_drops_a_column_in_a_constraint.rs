//! DL03: drops a column that a constraint needs.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DL03",
    title: "Drops a column that a constraint needs",
    severity: Severity::Warning,
    what: "A dropped column is part of a UNIQUE constraint, the primary key or a foreign key that the revision does not drop first.",
    why: "PostgreSQL drops the constraint silently with the column; SQLite and MySQL refuse.",
    instead: "Drop the constraint by its name first, so that the loss is written down.",
    fires: &["op.drop_column('users', 'email')"],
    quiet: &["op.drop_constraint('uq_users_email', 'users', type_='unique')
op.drop_column('users', 'email')"],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for (position, step) in revision.up.iter().enumerate() {
        let Change::DropColumn { table, column } = &step.change else { continue };
        let Some(known) = revision.table_before(table) else { continue };
        let dropped = |name: &Option<String>| {
            revision.up[..position].iter().any(|step| {
                matches!(&step.change, Change::DropConstraint { name: gone, .. } if Some(gone) == name.as_ref())
            })
        };
        let keys =
            known.foreign_keys.iter().map(|key| (&key.name, &key.columns, "foreign key", "foreignkey"));
        let uniques = known
            .unique_constraints
            .iter()
            .map(|one| (&one.name, &one.columns, "UNIQUE constraint", "unique"));
        let primary = known.primary_key.iter().map(|key| (&key.name, &key.columns, "primary key", "primary"));
        for (name, columns, what, kind) in primary.chain(uniques).chain(keys) {
            if !columns.contains(column) || dropped(name) {
                continue;
            }
            let named = name.as_ref().map(|name| format!(" '{name}'")).unwrap_or_default();
            let message =
                format!("Column '{table}.{column}' is dropped while it is part of the {what}{named}");
            let mut one = Found::at(
                &step.location,
                format!("{table}.{column}"),
                message,
                "Drop the constraint by its name first.",
            );
            if let (Some(call), Some(name)) = (&step.call, name) {
                let inner = format!("drop_constraint('{name}', type_='{kind}')");
                let indent = revision.indent(call.statement.0);
                let line = if step.batch {
                    format!("{}.{inner}", call.root())
                } else if revision.options.sqlite {
                    format!("with op.batch_alter_table('{table}') as batch_op:\n{indent}    batch_op.{inner}")
                } else {
                    format!("op.drop_constraint('{name}', '{table}', type_='{kind}')")
                };
                one = one.fix("Drop the constraint first", before(revision, call, &line));
            }
            found.push(one);
        }
    }
}
