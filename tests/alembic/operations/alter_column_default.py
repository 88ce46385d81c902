"""Changing a server default outside batch

Revision ID: alter_column_default
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op

revision = 'alter_column_default'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column('t', 'a', server_default='x')


def downgrade():
    pass
