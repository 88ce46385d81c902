//! LT01: ALTER of a column outside batch mode.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "LT01",
    title: "ALTER of a column outside batch mode",
    severity: Severity::Error,
    what: "`alter_column` or a constraint directive changes a table outside `batch_alter_table`.",
    why: "SQLite has no such ALTER: Alembic raises, or SQLite reports a syntax error.",
    instead: "Use batch mode.",
    fires: &[
        "op.alter_column('users', 'nickname', existing_type=sa.String(80), server_default='x')",
        "def upgrade():
    with op.batch_alter_table('users') as batch_op:
        batch_op.create_unique_constraint('uq_users_name', ['name'])
def downgrade():
    op.drop_constraint('uq_users_name', 'users', type_='unique')",
    ],
    quiet: &[
        "def upgrade():
    op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))
def downgrade():
    with op.batch_alter_table('users') as batch_op:
        batch_op.drop_column('extra')",
        "with op.batch_alter_table('users') as batch_op:
    batch_op.alter_column('nickname', existing_type=sa.String(80), server_default='x')",
        "op.alter_column('users', 'nickname', new_column_name='handle')",
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let down = revision.down.iter().flatten();
    for step in revision.up.iter().chain(down).filter(|step| !step.batch && !step.conditional) {
        let (table, what) = match &step.change {
            Change::AlterColumn { table, nullable, new_type, default, .. }
                if nullable.is_some() || new_type.is_some() || *default != DefaultChange::Keep =>
            {
                (table, "ALTER of a column")
            }
            Change::AddConstraint { table, .. } => (table, "ALTER of constraints"),
            Change::DropConstraint { table, .. } => (table, "ALTER of constraints"),
            _ => continue,
        };
        let message = format!("SQLite has no {what}; '{table}' has to be changed in batch mode");
        let help = format!("with op.batch_alter_table('{table}') as batch_op: …");
        let mut one = Found::at(&step.location, table.as_str(), message, help);
        if let Some(call) = &step.call {
            one = one.fix("Use batch mode", batched(revision, call, table));
        }
        found.push(one);
    }
}

/// The call inside a batch block of its own.
fn batched(revision: &Revision<'_>, call: &Call, table: &str) -> Vec<Edit> {
    let keyword = if call.name() == "create_foreign_key" { "source_table" } else { "table_name" };
    let place = if matches!(call.name(), "alter_column") { 0 } else { 1 };
    let Some(argument) = call.argument(place, keyword) else { return Vec::new() };
    let text: &str = &revision.source.text;
    let rest = &text[argument.range.1..call.range.1];
    let comma = rest.find(|character: char| character != ',' && !character.is_whitespace()).unwrap_or(0);
    let indent = revision.indent(call.statement.0);
    let open = call.range.0 + call.path.len();
    vec![
        Edit {
            start: call.range.0,
            end: open,
            text: format!(
                "with op.batch_alter_table('{table}') as batch_op:\n{indent}    batch_op.{}",
                call.name()
            ),
        },
        Edit { start: argument.range.0, end: argument.range.1 + comma, text: String::new() },
    ]
}
