//! GR09: an applied file was edited.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR09",
    title: "An applied file was edited",
    severity: Severity::Error,
    what: "The file differs from what it was when it was applied.",
    why: "Databases that ran it and databases that will run it get different schemas.",
    instead: "Undo the edit and write a new revision.",
    fires: &["=== base/a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')
=== head/a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Text(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')"],
    quiet: &["=== base/a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')
=== head/a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')
=== head/b.py
revision = 'b1'
down_revision = 'a1'
def upgrade():
    op.add_column('users', sa.Column('c_b1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_b1')"],
    fixes: false,
    check: Check::Elsewhere,
};
