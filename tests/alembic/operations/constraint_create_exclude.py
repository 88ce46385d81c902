"""create_exclude_constraint is PostgreSQL's own

Revision ID: constraint_create_exclude
Revises:
"""

SETUP = """
CREATE TABLE t (a INTEGER NOT NULL);
"""

from alembic import op

revision = 'constraint_create_exclude'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_exclude_constraint('ex_t', 't', ('a', '='), where="a > 1", using='gist')


def downgrade():
    pass
