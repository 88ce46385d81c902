"""Placing columns needs a rebuild

Revision ID: batch_insert_before_after
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
INSERT INTO t VALUES (1, 'a', 'b');
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_insert_before_after'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', recreate='always') as batch_op:
        batch_op.add_column(sa.Column('first', sa.Integer()), insert_before='id')
        batch_op.add_column(sa.Column('between', sa.Integer()), insert_after='a')
        batch_op.add_column(sa.Column('last', sa.Integer()))
        batch_op.alter_column('b', insert_before='a')


def downgrade():
    pass
