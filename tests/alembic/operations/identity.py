"""Identity is left out on SQLite

Revision ID: identity
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'identity'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        't',
        sa.Column('id', sa.Integer(), sa.Identity(always=True, start=10), primary_key=True),
        sa.Column('a', sa.Integer()),
    )


def downgrade():
    op.drop_table('t')
