"""Dropping a server default outside batch

Revision ID: alter_column_drop_default
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT DEFAULT 'x');
"""

from alembic import op
import sqlalchemy as sa

revision = 'alter_column_drop_default'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column('t', 'a', existing_type=sa.Text(), server_default=None)


def downgrade():
    pass
