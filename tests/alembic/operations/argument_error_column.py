"""A column argument that is none

Revision ID: argument_error_column
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'argument_error_column'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), 'name')


def downgrade():
    pass
