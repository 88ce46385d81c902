"""Renaming and dropping in one batch, the new name used for an index

Revision ID: batch_rename_then_drop
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 2, 3);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_rename_then_drop'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('a')
        batch_op.alter_column('b', new_column_name='a', existing_type=sa.Integer())
        batch_op.create_index('ix_t_a', ['a'])


def downgrade():
    pass
