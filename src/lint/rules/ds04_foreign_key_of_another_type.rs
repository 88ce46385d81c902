//! DS04: a foreign key of another type.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DS04",
    title: "A foreign key of another type",
    severity: Severity::Info,
    what: "A column refers to a column of another type.",
    why: "PostgreSQL and MySQL refuse it; on SQLite the comparison may find nothing.",
    instead: "Give both the same type.",
    fires: &[
        "op.create_table('visits', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('user_id', sa.String(20), sa.ForeignKey('users.id', ondelete='CASCADE'), index=True))",
    ],
    quiet: &[
        "op.create_table('visits', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('user_id', sa.BigInteger(), sa.ForeignKey('users.id', ondelete='CASCADE'), index=True))",
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in revision.up.iter().filter(|_| revision.ran) {
        let table = match &step.change {
            Change::CreateTable { table, .. }
            | Change::AddConstraint { table, .. }
            | Change::AddColumn { table, .. } => table,
            _ => continue,
        };
        let Some(known) = revision.after.table(table) else { continue };
        for key in &known.foreign_keys {
            let old = revision
                .table_before(table)
                .is_some_and(|old| old.foreign_keys.iter().any(|one| one.columns == key.columns));
            let Some(parent) = revision.after.table(&key.referred_table).filter(|_| !old) else { continue };
            for (column, referred) in key.columns.iter().zip(&key.referred_columns) {
                let (Some(one), Some(other)) = (known.column(column), parent.column(referred)) else {
                    continue;
                };
                let (mine, theirs) = (types::family(&one.type_name), types::family(&other.type_name));
                let unknown = mine == types::Family::Other || theirs == types::Family::Other;
                // UUIDs are CHAR(32) on SQLite.
                let uuid = [mine, theirs].contains(&types::Family::Uuid);
                if mine == theirs || unknown || uuid {
                    continue;
                }
                let message = format!(
                    "'{table}.{column}' is {} and refers to '{}.{referred}', which is {}",
                    one.type_name, key.referred_table, other.type_name
                );
                let mut one = Found::at(
                    &step.location,
                    format!("{table}.{column}"),
                    message,
                    "Give both the same type.",
                );
                if let Some(edit) = retyped(revision, &step.change, column, &other.type_name) {
                    one = one.fix("Give it the type of the column it refers to", vec![edit]);
                }
                if !found.iter().any(|known| known.object == one.object) {
                    found.push(one);
                }
            }
        }
    }
}

/// Another type in the column's declaration.
fn retyped(revision: &Revision<'_>, change: &Change, column: &str, type_name: &str) -> Option<Edit> {
    let columns = match change {
        Change::CreateTable { columns, .. } => columns.as_slice(),
        Change::AddColumn { column, .. } => std::slice::from_ref(column),
        _ => return None,
    };
    let call = columns.iter().find(|known| known.name == column)?.call.as_ref()?;
    let (start, end) = type_range(call).filter(|_| has_sa(revision))?;
    Some(Edit { start, end, text: type_text(type_name)? })
}
