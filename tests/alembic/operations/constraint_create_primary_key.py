"""create_primary_key outside batch

Revision ID: constraint_create_primary_key
Revises:
"""

SETUP = """
CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL);
"""

from alembic import op

revision = 'constraint_create_primary_key'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_primary_key('pk_t', 't', ['a', 'b'])


def downgrade():
    pass
