"""Batch: indexes beside other changes

Revision ID: suite_batch_indexes
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
INSERT INTO t VALUES (1, 'x', 2);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_indexes'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch:
        batch.create_index('ix_new', ['a'])
    with op.batch_alter_table('t', recreate='always') as batch:
        batch.create_index('ix_always', ['b'], unique=True)
    with op.batch_alter_table('t') as batch:
        batch.drop_index('ix_new')
        batch.alter_column('b', nullable=False, existing_type=sa.Integer(), server_default='1')
    with op.batch_alter_table('t') as batch:
        batch.alter_column('b', new_column_name='bee')
    with op.batch_alter_table('t') as batch:
        batch.drop_index('ix_always')


def downgrade():
    pass
