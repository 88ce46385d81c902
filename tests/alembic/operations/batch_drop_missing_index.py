"""An index that is not there

Revision ID: batch_drop_missing_index
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
"""

from alembic import op

revision = 'batch_drop_missing_index'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', recreate='always') as batch_op:
        batch_op.drop_index('ix_absent')


def downgrade():
    pass
