"""add webhooks

Revision ID: b6f1480ed5c3
Revises: 7a9e03bf64d2
Create Date: 2025-07-29 14:40:24.095028

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = 'b6f1480ed5c3'
down_revision = '7a9e03bf64d2'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'webhook_subscriptions',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('url', sa.String(500), nullable=False),
        sa.Column('events', sa.JSON(), server_default='[]', nullable=False),
    )
    op.create_table(
        'webhook_deliveries',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('subscription_id', sa.Integer(), sa.ForeignKey('webhook_subscriptions.id'), nullable=False),
        sa.Column('status', sa.String(20), server_default='pending', nullable=False),
    )


def downgrade() -> None:
    op.drop_table('webhook_deliveries')
    op.drop_table('webhook_subscriptions')
