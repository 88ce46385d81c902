"""add customers

Revision ID: c7d25f3e8a10
Revises: a41c7e0d52b8
Create Date: 2025-05-19 14:32:31.102947

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = 'c7d25f3e8a10'
down_revision = 'a41c7e0d52b8'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'customers',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('tenant_id', sa.Integer(), sa.ForeignKey('tenants.id'), nullable=False),
        sa.Column('owner_id', sa.Integer(), sa.ForeignKey('users.id')),
        sa.Column('number', sa.String(32), nullable=False),
        sa.Column('display_name', sa.String(200), nullable=False),
    )
    op.create_index('ix_customers_number', 'customers', ['number'], unique=True)


def downgrade() -> None:
    op.drop_index('ix_customers_number', table_name='customers')
    op.drop_table('customers')
