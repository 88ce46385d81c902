"""create_unique_constraint outside batch

Revision ID: constraint_create_unique
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op

revision = 'constraint_create_unique'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_unique_constraint('uq_t_a', 't', ['a'])


def downgrade():
    pass
