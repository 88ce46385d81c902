"""add tax rates

Revision ID: 6b03fe91d8c5
Revises: 1f8ad3b7c962
Create Date: 2025-06-17 10:44:31.102947

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
down_revision = '1f8ad3b7c962'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'tax_rates',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('country', sa.String(2), nullable=False),
        sa.Column('rate', sa.Numeric(6, 4), nullable=False),
    )


def downgrade() -> None:
    op.drop_table('tax_rates')
