"""table_args restates what reflection cannot carry

Revision ID: batch_table_args
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, gone INTEGER, CHECK (a > 0));
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_table_args'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', table_args=(sa.CheckConstraint('a > 0'), sa.UniqueConstraint('a', name='uq_a'))) as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
