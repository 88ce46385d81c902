"""Add skills column to User table

Revision ID: d92a6e0f83b1
Revises: 71f0b46c2e95
Create Date: 2024-12-16 10:20:51.640029

"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql import column, table


# revision identifiers, used by Alembic.
revision = 'd92a6e0f83b1'
down_revision = '71f0b46c2e95'
branch_labels = None
depends_on = None

UNSPECIFIED = [{'name': 'Unspecified', 'level': 'beginner'}]


def upgrade():
    op.add_column('users', sa.Column('skills', sa.JSON(), nullable=True))

    users = table('users', column('id', sa.Integer), column('skills', postgresql.JSON))
    op.execute(users.update().values(skills=UNSPECIFIED))


def downgrade():
    op.drop_column('users', 'skills')
