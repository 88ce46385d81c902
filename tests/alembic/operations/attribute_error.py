"""An operation that does not exist

Revision ID: attribute_error
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'attribute_error'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_colum('t', sa.Column('a', sa.Integer()))


def downgrade():
    pass
