//! BC06: expands and contracts in one revision.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "BC06",
    title: "Expands and contracts in one revision",
    severity: Severity::Warning,
    what: "One revision adds columns to a table and drops others of it.",
    why: "No moment is left in which old and new code both work.",
    instead: "Add in one revision, drop in another, with a release between them.",
    fires: &[
        "op.add_column('users', sa.Column('score', sa.Integer(), nullable=True))
op.drop_column('users', 'nickname')",
        "def upgrade():
    # The score takes the place of the nickname.
    with op.batch_alter_table('users', schema=None) as batch_op:
        batch_op.add_column(sa.Column('score', sa.Integer(), nullable=True))
        batch_op.drop_column('nickname')
def downgrade():
    with op.batch_alter_table('users', schema=None) as batch_op:
        batch_op.add_column(sa.Column('nickname', sa.String(80), nullable=True))
        batch_op.drop_column('score')",
    ],
    quiet: &["op.add_column('users', sa.Column('score', sa.Integer(), nullable=True))
op.drop_column('orders', 'total')"],
    fixes: true,
    check: Check::Revision(check),
};

fn check(revision: &Revision<'_>, found: &mut Vec<Found>) {
    let mut seen: Vec<&str> = Vec::new();
    for step in &revision.up {
        let Change::DropColumn { table, column } = &step.change else { continue };
        let better_said =
            hidden_rename(revision, table, column).is_some() || copied_to(revision, table, column).is_some();
        let adds = revision.up.iter().any(|step| {
            matches!(&step.change, Change::AddColumn { table: of, column: new, .. } if of == table && new.name != *column)
        });
        if !adds || better_said || !revision.column_existed(table, column) || seen.contains(&table.as_str()) {
            continue;
        }
        seen.push(table);
        let message = format!(
            "Columns of '{table}' are added and dropped in one revision: old and new code cannot both run"
        );
        let help = "Add in one revision and drop in a later one.";
        let mut one = Found::at(&step.location, table.as_str(), message, help);
        if let Some((edits, files)) = phases(revision, table) {
            one = one.fix_with_files("Add in a revision before this one", edits, files);
        }
        found.push(one);
    }
}
