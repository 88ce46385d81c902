//! RV03: an operation without its inverse.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "RV03",
    title: "An operation without its inverse",
    severity: Severity::Warning,
    what: "The downgrade leaves out the inverse of something that the upgrade does.",
    why: "After down and up again the second upgrade fails, or the schema is another one.",
    instead: "Add the inverse to the downgrade.",
    fires: &["def upgrade():
    op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))
    op.create_index('ix_users_age', 'users', ['age'])
def downgrade():
    op.drop_column('users', 'extra')"],
    quiet: &["def upgrade():
    op.create_table('tags', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('label', sa.String(20)))
    op.create_index('ix_tags_label', 'tags', ['label'])
def downgrade():
    op.drop_table('tags')",
        "def upgrade():
    for name in ['one', 'two']:
        op.add_column('users', sa.Column(name, sa.Integer(), nullable=True))
def downgrade():
    for name in reversed(['one', 'two']):
        op.drop_column('users', name)",
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let Some(down) = revision.down.as_ref().filter(|down| !down.is_empty()) else { return };
    let unclear = |step: &Step| {
        matches!(step.change, Change::Other { .. } | Change::Query)
            || step.change.is_schema()
                && step.change.table().is_empty()
                && !matches!(step.change, Change::DropIndex { .. } | Change::Type { .. })
    };
    if down.iter().any(unclear) || revision.function("downgrade").is_some_and(|function| function.raises) {
        return;
    }
    for step in &revision.up {
        let Some(missing) = missing(revision, &step.change, down) else { continue };
        let mut one = Found::at(
            &step.location,
            step.change.table(),
            format!("The downgrade does not {missing}"),
            "Add it to the downgrade, in the opposite order of the upgrade.",
        );
        let function = revision.function("downgrade");
        if let (Some(lines), Some(function)) =
            (inverse(revision, step), function.filter(|_| revision.script.is_some()))
        {
            let indent = " ".repeat(function.indent);
            let text = format!("{}\n{indent}", lines.join(&format!("\n{indent}")));
            one =
                one.fix("Add the inverse", vec![Edit { start: function.body.0, end: function.body.0, text }]);
        }
        found.push(one);
    }
}

/// What the downgrade would have to do for one change; none when it does it.
fn missing(revision: &Revision<'_>, change: &Change, down: &[Step]) -> Option<String> {
    let has = |test: &dyn Fn(&Change) -> bool| down.iter().any(|step| test(&step.change));
    let drops = |table: &str| {
        let later = revision.up.iter().find_map(|step| match &step.change {
            Change::RenameTable { old, new } if old == table => Some(new.as_str()),
            _ => None,
        });
        has(
            &|change| matches!(change, Change::DropTable { table: gone } if gone == table || Some(gone.as_str()) == later),
        )
    };
    let gone_again = |table: &str| {
        revision
            .up
            .iter()
            .any(|step| matches!(&step.change, Change::DropTable { table: gone } if gone == table))
    };
    match change {
        Change::CreateTable { table, .. }
            if !drops(table)
                && !table.is_empty()
                && !gone_again(table)
                && revision.before.table(table).is_none() =>
        {
            Some(format!("drop table '{table}'"))
        }
        Change::DropTable { table } if revision.existed(table) => {
            let made =
                has(&|change| matches!(change, Change::CreateTable { table: made, .. } if same(made, table)));
            (!made).then(|| format!("create table '{table}' again"))
        }
        Change::AddColumn { table, column, .. }
            if !drops(table) && !table.is_empty() && !column.name.is_empty() =>
        {
            let gone = has(&|change| {
                matches!(change, Change::DropColumn { table: of, column: gone } if same(of, table) && same(gone, &column.name))
                    || matches!(change, Change::AlterColumn { table: of, column: gone, new_name: Some(_), .. } if of == table && *gone == column.name)
            });
            (!gone && !drop_follows(revision, table, &column.name))
                .then(|| format!("drop column '{table}.{}'", column.name))
        }
        Change::DropColumn { table, column } if revision.column_existed(table, column) => {
            let back = has(&|change| {
                matches!(change, Change::AddColumn { table: of, column: back, .. } if same(of, table) && same(&back.name, column))
                    || matches!(change, Change::AlterColumn { table: of, new_name: Some(back), .. } if of == table && back == column)
                    || matches!(change, Change::CreateTable { table: of, .. } if of == table)
            });
            (!back).then(|| format!("add column '{table}.{column}' again"))
        }
        Change::CreateIndex { name, table, columns, .. } if !name.is_empty() && !drops(table) => {
            let gone = has(&|change| match change {
                Change::DropIndex { name: gone, .. } => gone == name || gone.is_empty(),
                Change::DropColumn { table: of, column } => of == table && columns.contains(column),
                _ => false,
            });
            (!gone && revision.existed(table)).then(|| format!("drop index '{name}'"))
        }
        Change::AddConstraint { table, constraint }
            if !drops(table) && !constraint.name.is_empty() && !goes_again(revision, &constraint.name) =>
        {
            let gone = has(&|change| match change {
                Change::DropConstraint { name, .. } => same(name, &constraint.name),
                Change::DropColumn { table: of, column } => {
                    of == table && constraint.columns.contains(column)
                }
                Change::DropIndex { name, .. } => *name == constraint.name,
                _ => false,
            });
            (!gone && revision.existed(table)).then(|| format!("drop constraint '{}'", constraint.name))
        }
        Change::RenameTable { old, new } => {
            let back = has(
                &|change| matches!(change, Change::RenameTable { old: from, new: to } if from == new && to == old),
            );
            (!back).then(|| format!("rename '{new}' back to '{old}'"))
        }
        _ => None,
    }
}

/// Whether the upgrade itself drops a column that it adds.
fn drop_follows(revision: &Revision<'_>, table: &str, column: &str) -> bool {
    revision.up.iter().any(|step| {
        matches!(&step.change, Change::DropColumn { table: of, column: gone } if of == table && gone == column)
    })
}

/// Whether the upgrade itself drops a constraint that it adds.
fn goes_again(revision: &Revision<'_>, constraint: &str) -> bool {
    revision
        .up
        .iter()
        .any(|step| matches!(&step.change, Change::DropConstraint { name, .. } if name == constraint))
}

/// Whether a name of the downgrade is one of the upgrade; what a loop computes may be any.
fn same(down: &str, up: &str) -> bool {
    down == up || down.is_empty()
}
