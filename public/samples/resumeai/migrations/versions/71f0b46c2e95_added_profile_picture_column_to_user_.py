"""Added profile_picture column to User table

Revision ID: 71f0b46c2e95
Revises: 3c8e51d7a09f
Create Date: 2024-12-09 15:33:07.902516

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '71f0b46c2e95'
down_revision = '3c8e51d7a09f'
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('users', sa.Column('profile_picture', sa.String(length=200), nullable=True))


def downgrade():
    op.drop_column('users', 'profile_picture')
