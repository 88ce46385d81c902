"""Asking the inspector for a table that is not there

Revision ID: inspect_missing_table
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'inspect_missing_table'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    sa.inspect(op.get_bind()).get_columns('absent')


def downgrade():
    pass
