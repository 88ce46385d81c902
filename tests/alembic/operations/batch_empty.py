"""A batch without an operation does nothing

Revision ID: batch_empty
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a integer);
"""

from alembic import op

revision = 'batch_empty'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        pass
    with op.batch_alter_table('absent') as batch_op:
        pass


def downgrade():
    pass
