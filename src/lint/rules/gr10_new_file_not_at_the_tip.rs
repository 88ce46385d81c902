//! GR10: a new file is not at the tip.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR10",
    title: "A new file is not at the tip",
    severity: Severity::Warning,
    what: "A new revision stands before ones that are applied already.",
    why: "Databases at the head never run it.",
    instead: "Let it follow the head.",
    fires: &["=== base/a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')
=== head/b.py
revision = 'b1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_b1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_b1')"],
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
