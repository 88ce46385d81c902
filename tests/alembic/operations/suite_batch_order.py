"""Batch: where new columns go

Revision ID: suite_batch_order
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_order'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', recreate='always') as batch:
        batch.add_column(sa.Column('g', sa.Integer), insert_after='id')
        batch.add_column(sa.Column('q', sa.Integer), insert_after='g')
        batch.add_column(sa.Column('h', sa.Integer), insert_before='id')
        batch.add_column(sa.Column('last', sa.Integer), insert_after='b')
        batch.add_column(sa.Column('free', sa.Integer))
        batch.add_column(sa.Column('w', sa.Integer), insert_before='b')
    with op.batch_alter_table('u', partial_reordering=[('b', 'a')], recreate='always') as batch:
        batch.add_column(sa.Column('c', sa.Integer), insert_before='a')


def downgrade():
    pass
