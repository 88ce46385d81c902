"""initial communications schema

Revision ID: 58be1d70c3f9
Revises: 
Create Date: 2025-07-08 11:26:23.229651

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '58be1d70c3f9'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'communication_logs',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('channel', sa.Enum('email', 'sms', 'push', name='communicationchannel'), nullable=False),
        sa.Column('recipient', sa.String(255), nullable=False),
        sa.Column('sent_at', sa.DateTime()),
    )


def downgrade() -> None:
    op.drop_table('communication_logs')
