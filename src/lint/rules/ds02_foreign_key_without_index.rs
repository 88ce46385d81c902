//! DS02: a foreign key without an index.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DS02",
    title: "A foreign key without an index",
    severity: Severity::Warning,
    what: "The columns of a new foreign key are not the beginning of any index.",
    why: "Deleting or changing a parent row reads the whole child table, and so do joins.",
    instead: "Create an index on the columns.",
    fires: &[
        "op.create_table('visits', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('user_id', sa.Integer(), sa.ForeignKey('users.id', ondelete='CASCADE')))",
    ],
    quiet: &[
        "op.create_table('visits', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('user_id', sa.Integer(), sa.ForeignKey('users.id', ondelete='CASCADE'), index=True))",
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let mut seen: Vec<String> = Vec::new();
    for step in &revision.up {
        let table = match &step.change {
            Change::CreateTable { table, .. }
            | Change::AddConstraint { table, .. }
            | Change::AddColumn { table, .. } => table,
            _ => continue,
        };
        let Some(known) = revision.after.table(table).filter(|_| revision.ran) else { continue };
        let had = |columns: &[String]| {
            revision
                .before
                .table(revision.former(table))
                .is_some_and(|old| old.foreign_keys.iter().any(|key| key.columns == columns))
        };
        for key in &known.foreign_keys {
            let object = format!("{table}.{}", key.columns.join(","));
            if had(&key.columns) || covered(known, &key.columns) || seen.contains(&object) {
                continue;
            }
            let concerns = match &step.change {
                Change::AddColumn { column, .. } => key.columns.contains(&column.name),
                Change::AddConstraint { constraint, .. } => constraint.columns == key.columns,
                _ => true,
            };
            if !concerns {
                continue;
            }
            let message = format!("Foreign key ({}) of '{table}' has no index", key.columns.join(", "));
            let mut one = Found::at(
                &step.location,
                object.as_str(),
                message,
                "Create an index that begins with its columns.",
            );
            if let Some(call) = step.call.as_ref().filter(|_| !step.batch) {
                let list: Vec<String> = key.columns.iter().map(|column| format!("'{column}'")).collect();
                let line = format!(
                    "op.create_index('ix_{table}_{}', '{table}', [{}])",
                    key.columns.join("_"),
                    list.join(", ")
                );
                one = one.fix("Create the index", after(revision, call, &line));
            }
            seen.push(object);
            found.push(one);
        }
    }
}

/// Whether an index, UNIQUE or the primary key begins with the columns, in any order of them.
fn covered(table: &crate::schema::Table, columns: &[String]) -> bool {
    let begins = |names: &[String]| {
        names.len() >= columns.len() && names[..columns.len()].iter().all(|name| columns.contains(name))
    };
    table.primary_key.as_ref().is_some_and(|key| begins(&key.columns))
        || table.unique_constraints.iter().any(|unique| begins(&unique.columns))
        || table.indexes.iter().filter(|index| index.predicate.is_none()).any(|index| {
            let names: Vec<String> = index.columns.iter().filter_map(|column| column.name.clone()).collect();
            begins(&names)
        })
}
