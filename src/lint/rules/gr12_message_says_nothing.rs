//! GR12: a message that says nothing.

use super::prelude::*;

/// The rule.
pub(super) static RULE: Rule = Rule {
    id: "GR12",
    title: "A message that says nothing",
    severity: Severity::Info,
    what: "A revision has no message, or the same as another's.",
    why: "The history cannot be read.",
    instead: "Say what it changes.",
    fires: &[
        "=== a.py
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')",
        r#"=== a.py
"""make the tables

Revision ID: a1
Revises: base0001
"""
from alembic import op
import sqlalchemy as sa
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')"#,
    ],
    quiet: &[r#"=== a.py
"""add a column

Revision ID: a1
Revises: base0001
"""
from alembic import op
import sqlalchemy as sa
revision = 'a1'
down_revision = 'base0001'
def upgrade():
    op.add_column('users', sa.Column('c_a1', sa.Integer(), nullable=True))
def downgrade():
    op.drop_column('users', 'c_a1')"#],
    fixes: false,
    check: Check::Elsewhere,
};
