"""INET cannot be rendered on SQLite

Revision ID: types_unsupported_inet
Revises:
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import INET

revision = 'types_unsupported_inet'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('address', INET()))


def downgrade():
    pass
