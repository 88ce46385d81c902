"""initial billing schema

Revision ID: e5b90a6c1f74
Revises: 
Create Date: 2025-06-03 09:58:34.174218

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = 'e5b90a6c1f74'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'billing_plans',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('code', sa.String(40), nullable=False, unique=True),
        sa.Column('price', sa.Numeric(12, 2), nullable=False),
        sa.Column('billing_cycle', sa.String(20), server_default='monthly', nullable=False),
    )


def downgrade() -> None:
    op.drop_table('billing_plans')
