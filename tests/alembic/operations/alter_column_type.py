"""Changing a type outside batch

Revision ID: alter_column_type
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'alter_column_type'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column('t', 'a', existing_type=sa.Text(), type_=sa.String(20), existing_nullable=True)


def downgrade():
    pass
