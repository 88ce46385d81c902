"""add communication stats

Revision ID: 207ce4d91ab6
Revises: fa20c98e7b14
Create Date: 2025-07-15 17:55:41.182137

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '207ce4d91ab6'
down_revision = 'fa20c98e7b14'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'communication_stats',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column(
            'template_id', sa.Integer(), sa.ForeignKey('communication_templates.id', ondelete='CASCADE'), nullable=False
        ),
        sa.Column('sent', sa.Integer(), server_default='0', nullable=False),
    )


def downgrade() -> None:
    op.drop_table('communication_stats')
