"""add file storage

Revision ID: 39b7d6e0f25a
Revises: a8c63e1574bf
Create Date: 2025-09-09 08:20:52.126704

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
down_revision = 'a8c63e1574bf'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'stored_files',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('path', sa.String(500), nullable=False, unique=True),
        sa.Column('size', sa.BigInteger(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table('stored_files')
