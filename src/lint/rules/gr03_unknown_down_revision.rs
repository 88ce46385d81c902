//! GR03: a parent that is not there.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR03",
    title: "A parent that is not there",
    severity: Severity::Error,
    what: "`down_revision` or `depends_on` names a revision that no file holds.",
    why: "Every command fails with KeyError.",
    instead: "Restore the file, or name the revision that does come before.",
    fires: &["=== a.py
revision = 'a1'
down_revision = 'missing1'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')"],
    quiet: &["=== a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')"],
    fixes: false,
    check: Check::Elsewhere,
};
