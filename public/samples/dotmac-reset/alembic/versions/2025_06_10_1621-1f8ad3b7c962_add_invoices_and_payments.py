"""add invoices and payments

Revision ID: 1f8ad3b7c962
Revises: e5b90a6c1f74
Create Date: 2025-06-10 16:21:55.197975

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '1f8ad3b7c962'
down_revision = 'e5b90a6c1f74'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'invoices',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('plan_id', sa.Integer(), sa.ForeignKey('billing_plans.id')),
        sa.Column('number', sa.String(32), nullable=False, unique=True),
        sa.Column('status', sa.Enum('draft', 'open', 'paid', 'void', name='invoicestatus'), nullable=False),
        sa.Column('total', sa.Numeric(12, 2), nullable=False),
    )
    op.create_table(
        'payments',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('invoice_id', sa.Integer(), nullable=False),
        sa.Column('amount', sa.Numeric(12, 2), nullable=False),
        sa.ForeignKeyConstraint(['invoice_id'], ['invoices.id'], name='fk_payments_invoice'),
    )


def downgrade() -> None:
    op.drop_table('payments')
    op.drop_table('invoices')
