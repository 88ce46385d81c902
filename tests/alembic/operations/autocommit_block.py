"""What is done in an autocommit block stays

Revision ID: autocommit_block
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op

revision = 'autocommit_block'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("INSERT INTO t VALUES (1, 'one')")
    with op.get_context().autocommit_block():
        op.execute("INSERT INTO t VALUES (2, 'two')")
    op.execute("INSERT INTO t VALUES (3, 'three')")
    raise RuntimeError('stop')


def downgrade():
    pass
