"""recreate='never'

Revision ID: batch_recreate_never
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_recreate_never'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', recreate='never') as batch_op:
        batch_op.add_column(sa.Column('b', sa.Integer()))
        batch_op.drop_column('a')
        batch_op.alter_column('b', new_column_name='c')


def downgrade():
    pass
