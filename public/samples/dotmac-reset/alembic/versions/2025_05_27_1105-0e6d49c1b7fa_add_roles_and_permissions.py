"""add roles and permissions

Revision ID: 0e6d49c1b7fa
Revises: a41c7e0d52b8
Create Date: 2025-05-27 11:05:55.197975

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
down_revision = 'a41c7e0d52b8'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'roles',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('name', sa.String(80), nullable=False, unique=True),
    )
    op.create_table(
        'user_roles',
        sa.Column('user_id', sa.Integer(), sa.ForeignKey('users.id', ondelete='CASCADE'), primary_key=True),
        sa.Column('role_id', sa.Integer(), sa.ForeignKey('roles.id', ondelete='CASCADE'), primary_key=True),
    )


def downgrade() -> None:
    op.drop_table('user_roles')
    op.drop_table('roles')
