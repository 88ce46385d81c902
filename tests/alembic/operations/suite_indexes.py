"""Indexes in every form

Revision ID: suite_indexes
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_indexes'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_index('ik1', 't', ['a', 'b'])
    op.create_index('ik2', 't', ['b'], unique=True)
    op.create_index('ik3', 't', ['a', sa.text('b + 1')])
    op.create_index('ik4', 't', [sa.func.lower(sa.column('a'))])
    op.create_index('ik5', 't', ['b'], if_not_exists=True)
    op.create_index('Ik Six', 't', ['a'])
    op.create_index('ik7', 't', ['a', sa.text('b DESC')])
    op.drop_index('ik1')
    op.drop_index('ik2', 't')
    op.drop_index('ik3', table_name='t')
    op.drop_index('ik4', if_exists=True)
    op.create_index('ik8', 't', ['a'], schema='far')
    op.drop_index('ik8', schema='far')


def downgrade():
    pass
