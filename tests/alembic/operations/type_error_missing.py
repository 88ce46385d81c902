"""A missing argument of an operation

Revision ID: type_error_missing
Revises:
"""

from alembic import op

revision = 'type_error_missing'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_index('ix_t')


def downgrade():
    pass
