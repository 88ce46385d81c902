//! LT04: DROP COLUMN of a column that is used.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "LT04",
    title: "DROP COLUMN of a column that is used",
    severity: Severity::Warning,
    what: "A column that is in the primary key, UNIQUE, indexed, or seen by a view or trigger is dropped outside batch mode.",
    why: "SQLite refuses it.",
    instead: "Drop the index or the view first, or use batch mode.",
    fires: &["op.drop_column('users', 'name')", "op.drop_column('users', 'email')"],
    quiet: &["op.drop_index('ix_users_name', table_name='users')
op.drop_column('users', 'name')"],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for (position, step) in
        revision.up.iter().enumerate().filter(|(_, step)| !step.batch && !step.conditional)
    {
        let Change::DropColumn { table, column } = &step.change else { continue };
        let Some(known) = revision.table_before(table) else { continue };
        let gone = |name: &str| {
            revision.up[..position].iter().any(|step| {
                matches!(&step.change, Change::DropIndex { name: dropped, .. } | Change::DropConstraint { name: dropped, .. } if dropped == name)
            })
        };
        let index = known.indexes.iter().find(|index| {
            index.columns.iter().any(|part| part.name.as_ref() == Some(column)) && !gone(&index.name)
        });
        let in_key = known.key_position(column).is_some();
        let unique = known
            .unique_constraints
            .iter()
            .any(|unique| unique.columns.contains(column) && !unique.name.as_deref().is_some_and(gone));
        let view = revision
            .before
            .views
            .iter()
            .find(|view| mentions(&view.sql, table) && mentions(&view.sql, column));
        let why = match (in_key, unique, index, view) {
            (true, ..) => "it is in the primary key".to_owned(),
            (_, true, ..) => "it is UNIQUE".to_owned(),
            (_, _, Some(index), _) => format!("index '{}' covers it", index.name),
            (_, _, _, Some(view)) => format!("view '{}' uses it", view.name),
            _ => continue,
        };
        let message = format!("SQLite does not drop '{table}.{column}': {why}");
        let help = "Drop what uses it first, or use batch mode.";
        let mut one = Found::at(&step.location, format!("{table}.{column}"), message, help);
        if let Some(call) = alone(step) {
            let indent = revision.indent(call.statement.0);
            one = match (in_key || unique, index) {
                (false, Some(index)) => {
                    let line = format!("op.drop_index('{}', table_name='{table}')", index.name);
                    one.fix("Drop the index first", before(revision, call, &line))
                }
                (true, _) if step.sql.is_none() => {
                    let (start, end) = call.statement;
                    let text = format!(
                        "with op.batch_alter_table('{table}') as batch_op:\n{indent}    batch_op.drop_column('{column}')"
                    );
                    one.fix("Use batch mode", vec![Edit { start, end, text }])
                }
                _ => one,
            };
        }
        found.push(one);
    }
}
