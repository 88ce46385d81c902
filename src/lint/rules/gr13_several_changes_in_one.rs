//! GR13: several changes in one revision.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR13",
    title: "Several changes in one revision",
    severity: Severity::Info,
    what: "A revision changes several groups of tables that have nothing to do with each other.",
    why: "When one part has to be taken back, the others go with it.",
    instead: "One revision for each change.",
    fires: &["op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))
op.create_table('weather', sa.Column('id', sa.Integer(), primary_key=True))
op.create_table('recipes', sa.Column('id', sa.Integer(), primary_key=True))"],
    quiet: &[
        "op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))
op.add_column('orders', sa.Column('extra', sa.Integer(), nullable=True))
op.add_column('teams', sa.Column('extra', sa.Integer(), nullable=True))",
        "=== a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.create_table('weather', sa.Column('id', sa.Integer(), primary_key=True))
    op.create_table('recipes', sa.Column('id', sa.Integer(), primary_key=True))
def downgrade():
    op.drop_table('recipes')
    op.drop_table('weather')
=== b.py
revision = 'b1'
down_revision = 'a1'
def upgrade():
    op.add_column('users', sa.Column('seen_at', sa.DateTime(), nullable=True))
    op.add_column('weather', sa.Column('seen_at', sa.DateTime(), nullable=True))
    op.add_column('recipes', sa.Column('seen_at', sa.DateTime(), nullable=True))
def downgrade():
    raise NotImplementedError('an example')",
    ],
    fixes: false,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let mut tables: Vec<&str> = Vec::new();
    for step in revision.up.iter().filter(|step| step.change.is_schema()) {
        let table = step.change.table();
        if !table.is_empty() && !tables.contains(&table) {
            tables.push(table);
        }
    }
    // The same done to many tables is one change.
    let kind = |step: &Step| match &step.change {
        Change::AddColumn { column, .. } => format!("add {}", column.name),
        Change::DropColumn { column, .. } => format!("drop {column}"),
        Change::AlterColumn { column, .. } => format!("alter {column}"),
        Change::CreateIndex { columns, .. } => format!("index {}", columns.join(",")),
        other => format!("{other:?}"),
    };
    let mut schema = revision.up.iter().filter(|step| step.change.is_schema()).map(kind);
    if schema.next().is_some_and(|first| schema.all(|other| other == first)) {
        return;
    }
    if revision.before.tables.is_empty() || tables.len() < 3 || !revision.ran {
        return;
    }
    let linked = |one: &str, other: &str| {
        let refers = |from: &str, to: &str| {
            revision
                .after
                .table(from)
                .or_else(|| revision.before.table(from))
                .is_some_and(|table| table.foreign_keys.iter().any(|key| key.referred_table == to))
        };
        refers(one, other) || refers(other, one)
    };
    let mut groups: Vec<Vec<&str>> = Vec::new();
    for table in tables {
        let (near, mut far): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(|other| linked(table, other)));
        let mut group: Vec<&str> = near.into_iter().flatten().collect();
        group.push(table);
        far.push(group);
        groups = far;
    }
    let (Some(first), true) = (revision.up.first(), groups.len() >= 3) else { return };
    let names: Vec<&str> = groups.iter().filter_map(|group| group.first().copied()).take(3).collect();
    let message = format!(
        "{} groups of tables that have nothing to do with each other change: {} …",
        groups.len(),
        names.join(", ")
    );
    found.push(Found::at(
        &first.location,
        revision.id.as_str(),
        message,
        "Write a revision for each change.",
    ));
}
