"""add audit activities

Revision ID: 4c8d7f2be016
Revises: b6f1480ed5c3
Create Date: 2025-08-01 12:09:20.158380

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
down_revision = 'b6f1480ed5c3'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'audit_activities',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('user_id', sa.Integer(), sa.ForeignKey('users.id', ondelete='SET NULL')),
        sa.Column('action', sa.String(80), nullable=False),
        sa.Column('created_at', sa.DateTime(), server_default=sa.func.now(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table('audit_activities')
