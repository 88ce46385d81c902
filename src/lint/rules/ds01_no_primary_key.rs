//! DS01: a table without a primary key.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DS01",
    title: "A table without a primary key",
    severity: Severity::Warning,
    what: "A new table has no primary key.",
    why: "Rows cannot be told apart, replication and ORMs need one, and duplicates cannot be removed.",
    instead: "Give it a primary key.",
    fires: &[
        "op.create_table('visits', sa.Column('user_id', sa.Integer()), sa.Column('page', sa.String(80)))",
        "op.create_table('members', sa.Column('user_id', sa.Integer(), sa.ForeignKey('users.id', ondelete='CASCADE')), sa.Column('team_id', sa.Integer(), sa.ForeignKey('teams.id', ondelete='CASCADE')))",
    ],
    quiet: &[
        "op.create_table('visits', sa.Column('user_id', sa.Integer(), primary_key=True), sa.Column('page', sa.String(80)))",
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::CreateTable { table, columns, .. } = &step.change else { continue };
        let Some(known) = revision.after.table(table).filter(|_| revision.ran) else { continue };
        if known.primary_key.is_some() || revision.before.table(table).is_some() {
            continue;
        }
        let message = format!("Table '{table}' has no primary key");
        let help = "Give it a primary key, of one column or several.";
        let mut one = Found::at(&step.location, table.as_str(), message, help);
        if let (Some(call), true) = (&step.call, has_sa(revision)) {
            one = one.fix_with_value("Give it a primary key", keyed(revision, call, columns));
        }
        found.push(one);
    }
}

/// The columns that refer to other tables together, else `id`, which is made where there is none.
fn keyed(revision: &Revision<'_>, call: &Call, columns: &[ColumnSpec]) -> Vec<Edit> {
    let known = |name: &str| columns.iter().find(|column| column.name == name);
    let links: Vec<String> = columns
        .iter()
        .filter(|column| column.refers_to.is_some())
        .map(|column| format!("'{}'", column.name))
        .collect();
    if links.len() > 1 {
        return append(revision, call, &format!("sa.PrimaryKeyConstraint({})", links.join(", ")));
    }
    if let Some(id) = known("id").and_then(|column| column.call.as_ref()) {
        return append(revision, id, "primary_key=True");
    }
    let Some(first) = call.arguments.first() else { return Vec::new() };
    let text = ", sa.Column('id', sa.Integer(), primary_key=True)".to_owned();
    vec![Edit { start: first.range.1, end: first.range.1, text }]
}
