"""Dropping an index that is not there

Revision ID: index_missing
Revises:
"""

from alembic import op

revision = 'index_missing'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.drop_index('ix_absent', table_name='t')


def downgrade():
    pass
