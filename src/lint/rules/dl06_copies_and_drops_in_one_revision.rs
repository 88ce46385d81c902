//! DL06: adds, copies and drops in one revision.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "DL06",
    title: "Adds, copies and drops in one revision",
    severity: Severity::Warning,
    what: "A column is added, filled from an old one, and the old one is dropped, all in one revision.",
    why: "The values are kept, but code that is running while it deploys knows either the old column or the new one, and a mistake in the copy cannot be seen before the old values are gone.",
    instead: "Three revisions: add the column; copy the values while both are written; drop the old one when nothing reads it.",
    fires: &[
        r#"op.add_column('users', sa.Column('full_name', sa.String(100), nullable=True))
op.execute("UPDATE users SET full_name = name")
op.drop_column('users', 'name')"#,
        r#"def upgrade():
    with op.batch_alter_table('users') as batch_op:
        batch_op.add_column(sa.Column('full_name', sa.String(100), nullable=True))
    op.execute("UPDATE users SET full_name = nickname")
    with op.batch_alter_table('users') as batch_op:
        batch_op.drop_column('nickname')
def downgrade():
    op.add_column('users', sa.Column('nickname', sa.String(80), nullable=True))
    op.execute("UPDATE users SET nickname = full_name")
    op.drop_column('users', 'full_name')"#,
    ],
    quiet: &[r#"op.add_column('users', sa.Column('full_name', sa.String(100), nullable=True))
op.execute("UPDATE users SET full_name = name WHERE full_name IS NULL")"#],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    for step in &revision.up {
        let Change::DropColumn { table, column } = &step.change else { continue };
        let Some(copy) =
            copied_to(revision, table, column).filter(|_| revision.column_existed(table, column))
        else {
            continue;
        };
        let message = format!("'{table}.{column}' is copied to '{copy}' and dropped in the same revision");
        let help =
            "The values are kept; code that still reads the old column fails. Drop it in a later revision.";
        let mut one = Found::at(&step.location, format!("{table}.{column}"), message, help);
        if let Some((edits, files)) = phases(revision, table) {
            one = one.fix_with_files("Make three revisions of it", edits, files);
        }
        found.push(one);
    }
}
