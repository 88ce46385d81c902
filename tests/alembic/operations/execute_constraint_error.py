"""A failing row, and what is left with the driver's transactions

Revision ID: execute_constraint_error
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL UNIQUE);
INSERT INTO t VALUES (1, 'one');
"""

from alembic import op
import sqlalchemy as sa

revision = 'execute_constraint_error'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('stays', sa.Column('id', sa.Integer(), primary_key=True))
    op.execute("INSERT INTO t VALUES (2, 'two')")
    op.create_table('goes', sa.Column('id', sa.Integer(), primary_key=True))
    op.execute("INSERT INTO t VALUES (3, 'one')")


def downgrade():
    pass
