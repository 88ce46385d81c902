"""partial_reordering

Revision ID: batch_partial_reordering
Revises:
"""

SETUP = """
CREATE TABLE t (a INTEGER, b INTEGER, c INTEGER, d INTEGER);
INSERT INTO t VALUES (1, 2, 3, 4);
"""

from alembic import op

revision = 'batch_partial_reordering'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', recreate='always', partial_reordering=[('d', 'b'), ('c', 'a')]) as batch_op:
        pass


def downgrade():
    pass
