"""create_check_constraint outside batch

Revision ID: constraint_create_check
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'constraint_create_check'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_check_constraint('ck_t_a', 't', sa.column('a') > 5)


def downgrade():
    pass
