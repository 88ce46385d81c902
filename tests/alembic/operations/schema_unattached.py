"""A schema that is not an attached database

Revision ID: schema_unattached
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'schema_unattached'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), schema='other')


def downgrade():
    pass
