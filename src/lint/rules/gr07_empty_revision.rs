//! GR07: an empty revision.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR07",
    title: "An empty revision",
    severity: Severity::Warning,
    what: "The upgrade does nothing, and the revision is no merge.",
    why: "Whoever reads the history looks for a change that is not there; often a change was forgotten.",
    instead: "Write what it is meant to do, or remove it.",
    fires: &["=== a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    pass
def downgrade():
    pass"],
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
    pass
def downgrade():
    pass"],
    fixes: false,
    check: Check::Elsewhere,
};
