"""add cash registers

Revision ID: f0527b1c9e3d
Revises: 16fe9d08b3a7
Create Date: 2025-08-28 15:46:06.142542

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
down_revision = '16fe9d08b3a7'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'cash_registers',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('name', sa.String(80), nullable=False),
        sa.Column('balance', sa.Numeric(12, 2), server_default='0', nullable=False),
    )


def downgrade() -> None:
    op.drop_table('cash_registers')
