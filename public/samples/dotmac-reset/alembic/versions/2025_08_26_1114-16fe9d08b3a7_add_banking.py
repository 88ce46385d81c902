"""add banking

Revision ID: 16fe9d08b3a7
Revises: 85d0b2f7c14e
Create Date: 2025-08-26 11:14:17.087109

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '16fe9d08b3a7'
down_revision = '85d0b2f7c14e'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'bank_accounts',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('tenant_id', sa.Integer(), nullable=False),
        sa.Column('iban', sa.String(34), nullable=False, unique=True),
        sa.ForeignKeyConstraint(['tenant_id'], ['tenants.id'], name='fk_bank_accounts_tenant'),
    )


def downgrade() -> None:
    op.drop_table('bank_accounts')
