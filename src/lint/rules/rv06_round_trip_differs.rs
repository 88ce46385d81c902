//! RV06: down and up again is not the same.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "RV06",
    title: "Down and up again is not the same",
    severity: Severity::Error,
    what: "Running it up, down and up again does not give back the schema.",
    why: "Whoever reverts it gets a schema that no revision describes.",
    instead: "Mend the downgrade until `stillroom verify` finds nothing.",
    fires: &["=== head/a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('extra', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'age')"],
    quiet: &["=== head/a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')"],
    fixes: false,
    check: Check::Elsewhere,
};
