"""The table is not there

Revision ID: add_column_missing_table
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'add_column_missing_table'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('absent', sa.Column('a', sa.Integer()))


def downgrade():
    pass
