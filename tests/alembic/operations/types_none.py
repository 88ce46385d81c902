"""A column without a type

Revision ID: types_none
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'types_none'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('nothing'))


def downgrade():
    pass
