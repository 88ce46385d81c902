//! DL05: drops and adds what should be renamed.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DL05",
    title: "Drops and adds what should be renamed",
    severity: Severity::Error,
    what: "One column is dropped and another of the same kind and a like name is added to the same table, and nothing copies the values.",
    why: "A rename was meant; all values of the column are lost.",
    instead: "Rename it: `op.alter_column(…, new_column_name=…)`.",
    fires: &["op.drop_column('users', 'name')
op.add_column('users', sa.Column('full_name', sa.String(100), nullable=True))"],
    quiet: &[
        r#"op.add_column('users', sa.Column('full_name', sa.String(100), nullable=True))
op.execute("UPDATE users SET full_name = name")
op.drop_column('users', 'name')"#,
        "op.drop_column('users', 'age')
op.add_column('users', sa.Column('score', sa.Integer(), nullable=True))",
        "op.drop_index('ix_users_team_id', table_name='users')
op.add_column('users', sa.Column('lead_team_id', sa.Integer(), nullable=True))
with op.batch_alter_table('users') as batch_op:
    batch_op.create_foreign_key('fk_users_lead_team', 'orders', ['lead_team_id'], ['id'])
    batch_op.drop_column('team_id')",
    ],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::DropColumn { table, column } = &step.change else { continue };
        let Some(added) = hidden_rename(revision, table, column) else { continue };
        let Change::AddColumn { column: new, .. } = &added.change else { continue };
        let new = &new.name;
        let message = format!(
            "'{table}.{column}' is dropped and '{table}.{new}' is added: a rename that loses every value"
        );
        let help = format!("Use alter_column with new_column_name='{new}'.");
        let mut one = Found::at(&step.location, format!("{table}.{column}"), message, help);
        if let (Some(drop), Some(add)) = (&step.call, &added.call) {
            let line = match step.batch {
                true => format!("{}.alter_column('{column}', new_column_name='{new}')", drop.root()),
                false => format!("op.alter_column('{table}', '{column}', new_column_name='{new}')"),
            };
            let text: &str = &revision.source.text;
            let line_start = text[..add.statement.0].rfind('\n').map_or(0, |at| at + 1);
            let line_end =
                text[add.statement.1..].find('\n').map_or(text.len(), |at| add.statement.1 + at + 1);
            one = one.fix(
                "Rename the column",
                vec![
                    Edit { start: drop.statement.0, end: drop.statement.1, text: line },
                    Edit { start: line_start, end: line_end, text: String::new() },
                ],
            );
        }
        found.push(one);
    }
}
