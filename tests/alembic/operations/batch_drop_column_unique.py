"""A dropped column in a named unique constraint

Revision ID: batch_drop_column_unique
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, CONSTRAINT uq_ab UNIQUE (a, b));
"""

from alembic import op

revision = 'batch_drop_column_unique'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('a')


def downgrade():
    pass
