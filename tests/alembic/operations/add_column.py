"""Adding columns outside batch mode

Revision ID: add_column
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO t (id, a) VALUES (1, 'one'), (2, 'two');
"""

from alembic import op
import sqlalchemy as sa

revision = 'add_column'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('b', sa.String(20), nullable=True))
    op.add_column('t', sa.Column('c', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('t', sa.Column('d', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('t', sa.Column('e', sa.JSON(), server_default='{}'))
    op.add_column('t', sa.Column('f', sa.Integer(), sa.CheckConstraint('f > 0', name='ck_f')))
    op.add_column('t', sa.Column('g', sa.Integer(), index=True))
    op.add_column('t', sa.Column('h', sa.String(10), comment='said nowhere on SQLite'))


def downgrade():
    op.drop_index('ix_t_g', table_name='t')
    for name in 'gedcb':
        op.drop_column('t', name)
