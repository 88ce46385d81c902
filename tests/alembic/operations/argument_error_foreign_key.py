"""A foreign key to a table nobody knows

Revision ID: argument_error_foreign_key
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'argument_error_foreign_key'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    metadata = sa.MetaData()
    table = sa.Table('t', metadata, sa.Column('id', sa.Integer, primary_key=True), sa.Column('x', sa.ForeignKey('absent.id')))
    metadata.create_all(op.get_bind())


def downgrade():
    pass
