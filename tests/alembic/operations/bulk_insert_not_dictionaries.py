"""bulk_insert needs dictionaries

Revision ID: bulk_insert_not_dictionaries
Revises:
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.sql import column, table

revision = 'bulk_insert_not_dictionaries'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True))
    op.bulk_insert(table('t', column('id')), [(1,)])


def downgrade():
    pass
