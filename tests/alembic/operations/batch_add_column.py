"""Adding columns in batch needs no rebuild

Revision ID: batch_add_column
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO t VALUES (1, 'one');
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_add_column'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', schema=None) as batch_op:
        batch_op.add_column(sa.Column('b', sa.String(20), nullable=True))
        batch_op.add_column(sa.Column('c', sa.Integer(), nullable=False, server_default='0'))
        batch_op.create_index('ix_t_b', ['b'], unique=False)
        batch_op.create_index(batch_op.f('ix_t_c'), ['c'])


def downgrade():
    with op.batch_alter_table('t', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_t_c'))
        batch_op.drop_index('ix_t_b')
        batch_op.drop_column('c')
        batch_op.drop_column('b')
