"""add communication templates

Revision ID: fa20c98e7b14
Revises: 58be1d70c3f9
Create Date: 2025-07-10 09:03:09.213813

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
down_revision = '58be1d70c3f9'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'communication_templates',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('name', sa.String(80), nullable=False, unique=True),
        sa.Column('body', sa.Text(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table('communication_templates')
