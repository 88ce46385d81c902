"""create user sites table

Revision ID: a1b2c3d4e5f6
Revises: 9f843915c9ad
Create Date: 2025-08-19 08:30:00.000000

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = 'a1b2c3d4e5f6'
down_revision = '9f843915c9ad'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        'user_sites',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('user_id', sa.Integer(), nullable=False),
        sa.Column('subdomain', sa.String(length=63), nullable=False),
        sa.Column('title', sa.String(length=200), nullable=True),
        sa.Column('is_published', sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column('created_at', sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ['user_id'], ['users.id'], name='fk_user_sites_user_id', ondelete='CASCADE'
        ),
        sa.PrimaryKeyConstraint('id', name='pk_user_sites'),
        sa.UniqueConstraint('subdomain', name='uq_user_sites_subdomain'),
        sa.UniqueConstraint('user_id', name='uq_user_sites_user_id'),
    )


def downgrade():
    op.drop_table('user_sites')
