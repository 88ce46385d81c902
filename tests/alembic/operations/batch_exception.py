"""An exception in the block flushes nothing

Revision ID: batch_exception
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_exception'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.add_column(sa.Column('b', sa.Text()))
        raise ValueError('inside')


def downgrade():
    pass
