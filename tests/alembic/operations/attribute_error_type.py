"""A type that does not exist

Revision ID: attribute_error_type
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'attribute_error_type'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('t', sa.Column('a', sa.Strin(5)))


def downgrade():
    pass
