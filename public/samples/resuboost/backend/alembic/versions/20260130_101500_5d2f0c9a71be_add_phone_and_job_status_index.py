"""Add phone and job status index

Revision ID: 5d2f0c9a71be
Revises: abc123
Create Date: 2026-01-30 10:15:00.482913
"""
from alembic import op
import sqlalchemy as sa


revision = '5d2f0c9a71be'
down_revision = 'abc123'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('users', sa.Column('phone', sa.String(20), nullable=True))
    op.create_index('ix_jobs_company_status', 'job_applications', ['company', 'status'])


def downgrade() -> None:
    op.drop_index('ix_jobs_company_status', table_name='job_applications')
    op.drop_column('users', 'phone')
