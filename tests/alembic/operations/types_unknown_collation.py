"""A collation that SQLite does not know

Revision ID: types_unknown_collation
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'types_unknown_collation'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('name', sa.String(10, collation='utf8mb4_bin')))
    op.create_index('ix_t_name', 't', ['name'])


def downgrade():
    pass
