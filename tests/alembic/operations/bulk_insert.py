"""bulk_insert with table(), missing and extra keys

Revision ID: bulk_insert
Revises:
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.sql import column, table

revision = 'bulk_insert'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('a', sa.String(20)), sa.Column('b', sa.Integer(), server_default='3'))
    t = table('t', column('id', sa.Integer), column('a', sa.String), column('b', sa.Integer))
    op.bulk_insert(t, [{'id': 1, 'a': 'one'}, {'id': 2, 'a': 'two', 'b': 9}, {'id': 3, 'a': 'three', 'zzz': 1}])
    op.bulk_insert(t, [])
    op.bulk_insert(t, [{'id': 4, 'a': op.inline_literal('four')}, {'id': 5, 'a': op.inline_literal('five')}], multiinsert=False)


def downgrade():
    op.drop_table('t')
