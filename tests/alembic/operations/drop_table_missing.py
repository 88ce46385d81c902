"""Dropping a table that is not there

Revision ID: drop_table_missing
Revises:
"""

from alembic import op

revision = 'drop_table_missing'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.drop_table('absent')


def downgrade():
    pass
