//! GR01: several heads.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR01",
    title: "Several heads",
    severity: Severity::Error,
    what: "More than one revision has nothing that follows it.",
    why: "`upgrade head` refuses: Multiple head revisions are present.",
    instead: "Merge them: `merge heads -m 'merge'`.",
    fires: &["=== a.py
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
down_revision = 'a1'
def upgrade():
    op.add_column('users', sa.Column('c_b1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_b1')"],
    fixes: true,
    check: Check::Elsewhere,
};
