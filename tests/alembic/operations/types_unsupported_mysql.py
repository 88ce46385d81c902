"""MySQL's own type names on SQLite

Revision ID: types_unsupported_mysql
Revises:
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import mysql

revision = 'types_unsupported_mysql'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('body', mysql.LONGTEXT()))


def downgrade():
    pass
