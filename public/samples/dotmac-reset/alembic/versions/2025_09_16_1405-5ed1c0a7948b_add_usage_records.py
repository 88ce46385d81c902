"""add usage records

Revision ID: 5ed1c0a7948b
Revises: a8c63e1574bf
Create Date: 2025-09-16 14:05:59.134623

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '5ed1c0a7948b'
down_revision = 'a8c63e1574bf'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'usage_records',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('customer_id', sa.Integer(), sa.ForeignKey('customers.id', ondelete='CASCADE'), nullable=False),
        sa.Column('metric', sa.String(60), nullable=False),
        sa.Column('quantity', sa.Numeric(14, 4), nullable=False),
    )


def downgrade() -> None:
    op.drop_table('usage_records')
