"""Every part of a plain create_table

Revision ID: create_table_basic
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'create_table_basic'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        'account',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('name', sa.String(50), nullable=False),
        sa.Column('description', sa.Unicode(200)),
        sa.Column('active', sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column('created', sa.DateTime(), server_default=sa.func.now()),
    )


def downgrade():
    op.drop_table('account')
