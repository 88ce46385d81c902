//! GR04: a cycle.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR04",
    title: "A cycle",
    severity: Severity::Error,
    what: "Revisions follow each other in a circle, or one names itself.",
    why: "No order exists in which they could run.",
    instead: "Correct the `down_revision` that points forward.",
    fires: &["=== a.py
revision = 'a1'
down_revision = 'b1'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')
=== b.py
revision = 'b1'
down_revision = 'a1'
def upgrade():
    op.add_column('users', sa.Column('c_b1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_b1')"],
    quiet: &["=== a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')
=== b.py
revision = 'b1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_b1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_b1')
=== c.py
revision = 'c1'
down_revision = ('a1', 'b1')
def upgrade():
    op.add_column('users', sa.Column('c_c1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_c1')"],
    fixes: false,
    check: Check::Elsewhere,
};
