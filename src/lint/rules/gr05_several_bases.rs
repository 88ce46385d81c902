//! GR05: several bases, or orphans.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR05",
    title: "Several bases, or orphans",
    severity: Severity::Error,
    what: "More than one revision has no parent, and no merge joins their histories.",
    why: "An upgrade runs both from nothing; often one is a leftover.",
    instead: "Let one follow the other, or join them with a merge revision.",
    fires: &["=== a.py
revision = 'a1'
down_revision = None
def upgrade():
    op.create_table('tags', sa.Column('id', sa.Integer(), primary_key=True))
def downgrade():
    op.drop_table('tags')"],
    quiet: &["=== a.py
revision = 'a1'
down_revision = None
def upgrade():
    op.create_table('tags', sa.Column('id', sa.Integer(), primary_key=True))
def downgrade():
    op.drop_table('tags')
=== b.py
revision = 'b1'
down_revision = ('base0001', 'a1')
def upgrade():
    pass
def downgrade():
    pass"],
    fixes: false,
    check: Check::Elsewhere,
};
