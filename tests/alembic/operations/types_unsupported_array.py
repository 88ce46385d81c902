"""ARRAY cannot be rendered on SQLite

Revision ID: types_unsupported_array
Revises:
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = 'types_unsupported_array'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('before', sa.Column('id', sa.Integer(), primary_key=True))
    op.create_table('arrays', sa.Column('tags', postgresql.ARRAY(sa.String(10))))


def downgrade():
    pass
