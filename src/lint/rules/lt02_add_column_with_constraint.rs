//! LT02: add_column with a foreign key or unique, outside batch mode.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "LT02",
    title: "add_column with a foreign key or unique, outside batch mode",
    severity: Severity::Error,
    what: "A column with `ForeignKey` or `unique=True` is added by `op.add_column`.",
    why: "On SQLite the column is added, and then the constraint fails: the table is left half changed.",
    instead: "Use batch mode.",
    fires: &[
        "op.add_column('orders', sa.Column('team_id', sa.Integer(), sa.ForeignKey('teams.id', name='fk_orders_team', ondelete='CASCADE'), nullable=True))",
    ],
    quiet: &["op.add_column('orders', sa.Column('team_id', sa.Integer(), nullable=True))"],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in revision.up.iter().filter(|step| !step.batch && !step.conditional && step.sql.is_none()) {
        let Change::AddColumn { table, column, .. } = &step.change else { continue };
        let inline = step.call.as_ref().is_some_and(|call| call.flag("inline_references") == Some(true));
        let what = match (&column.refers_to, column.unique) {
            (Some(_), _) if !inline => "a foreign key",
            (_, true) => "unique=True",
            _ => continue,
        };
        let name = &column.name;
        let message =
            format!("'{table}.{name}' has {what}: on SQLite the column is added, then the constraint fails");
        let mut one = Found::at(&step.location, format!("{table}.{name}"), message, "Add it in batch mode.");
        if let Some(call) = &step.call
            && let Some(column) = call.argument(1, "column")
        {
            let indent = revision.indent(call.statement.0);
            let open = format!(
                "with op.batch_alter_table('{table}') as batch_op:\n{indent}    batch_op.add_column("
            );
            one = one
                .fix("Use batch mode", vec![Edit { start: call.range.0, end: column.range.0, text: open }]);
        }
        found.push(one);
    }
}
