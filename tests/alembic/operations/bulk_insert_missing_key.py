"""A later row without a key of the first

Revision ID: bulk_insert_missing_key
Revises:
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.sql import column, table

revision = 'bulk_insert_missing_key'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('a', sa.String(20)))
    op.bulk_insert(table('t', column('id'), column('a')), [{'id': 1, 'a': 'one'}, {'id': 2}])


def downgrade():
    pass
