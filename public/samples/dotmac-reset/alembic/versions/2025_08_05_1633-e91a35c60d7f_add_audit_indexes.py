"""add audit indexes

Revision ID: e91a35c60d7f
Revises: 4c8d7f2be016
Create Date: 2025-08-05 16:33:59.134623

"""
from alembic import op


# revision identifiers, used by Alembic.
revision = 'e91a35c60d7f'
down_revision = '4c8d7f2be016'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index('ix_audit_activities_user', 'audit_activities', ['user_id', 'created_at'])


def downgrade() -> None:
    op.drop_index('ix_audit_activities_user', table_name='audit_activities')
