"""recreate='always' without an operation

Revision ID: batch_recreate_always_empty
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a integer, b varchar);
INSERT INTO t VALUES (1, 2, 'x');
"""

from alembic import op

revision = 'batch_recreate_always_empty'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', recreate='always') as batch_op:
        pass


def downgrade():
    pass
