"""add data import

Revision ID: cb3740ea96d8
Revises: 85d0b2f7c14e
Create Date: 2025-08-19 13:51:45.118785

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
down_revision = '85d0b2f7c14e'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'data_import_jobs',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('tenant_id', sa.Integer(), sa.ForeignKey('tenants.id', ondelete='CASCADE'), nullable=False),
        sa.Column('job_type', sa.Enum('customers', 'invoices', 'contacts', name='importjobtype'), nullable=False),
        sa.Column('status', sa.Enum('pending', 'running', 'done', 'failed', name='importjobstatus'), nullable=False),
    )


def downgrade() -> None:
    op.drop_table('data_import_jobs')
