//! DS10: IF NOT EXISTS where the answer is known.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DS10",
    title: "IF NOT EXISTS where the answer is known",
    severity: Severity::Info,
    what: "IF NOT EXISTS is used for something that earlier revisions made, or in a history that knows what is there.",
    why: "When it exists in another shape nothing is said and the schema differs from what the revision means.",
    instead: "Leave it out: the history knows what is there.",
    fires: &[r#"op.execute("CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY)")"#],
    quiet: &[
        r#"op.execute("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY)")"#,
        r#"op.execute("DROP TABLE orders")
op.execute("CREATE TABLE IF NOT EXISTS orders (id INTEGER PRIMARY KEY)")"#,
        "op.drop_index('ix_users_name', table_name='users')
op.create_index('ix_users_name', 'users', ['age'], if_not_exists=True)",
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let text = revision.source.text.to_uppercase();
    for step in &revision.up {
        // What is made anew by hand goes first, with its indexes.
        if text.contains(&format!("DROP TABLE {}", step.change.table().to_uppercase())) {
            continue;
        }
        let object = match &step.change {
            Change::CreateTable { table, if_not_exists: true, .. }
                if revision.before.table(table).is_some() =>
            {
                table.clone()
            }
            Change::AddColumn { table, column, if_not_exists: true }
                if revision.column_before(table, &column.name).is_some() =>
            {
                format!("{table}.{}", column.name)
            }
            Change::CreateIndex { name, if_not_exists: true, .. }
                if !goes(revision, name)
                    && revision
                        .before
                        .tables
                        .iter()
                        .any(|table| table.indexes.iter().any(|index| index.name == *name)) =>
            {
                name.clone()
            }
            _ => continue,
        };
        let message = format!("'{object}' is there already: IF NOT EXISTS makes this do nothing");
        found.push(Found::at(&step.location, object, message, "Remove it, or change what is there."));
    }
}

/// Whether the revision drops an index before it makes it again.
fn goes(revision: &Revision<'_>, index: &str) -> bool {
    revision.up.iter().any(|step| matches!(&step.change, Change::DropIndex { name, .. } if name == index))
}
