"""A misspelt argument of an operation

Revision ID: type_errors
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'type_errors'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('a', sa.Integer()), nullable=True)


def downgrade():
    pass
