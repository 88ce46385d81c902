"""Dropping a column that is not there

Revision ID: batch_drop_unknown_column
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op

revision = 'batch_drop_unknown_column'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('absent')


def downgrade():
    pass
