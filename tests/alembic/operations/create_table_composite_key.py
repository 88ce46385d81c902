"""Composite primary and foreign keys

Revision ID: create_table_composite_key
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'create_table_composite_key'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        'parent',
        sa.Column('a', sa.Integer(), primary_key=True),
        sa.Column('b', sa.Integer(), primary_key=True),
    )
    op.create_table(
        'child',
        sa.Column('id', sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column('pa', sa.Integer()),
        sa.Column('pb', sa.Integer()),
        sa.ForeignKeyConstraint(['pa', 'pb'], ['parent.a', 'parent.b'], onupdate='CASCADE', ondelete='SET NULL', match='FULL'),
    )


def downgrade():
    op.drop_table('child')
    op.drop_table('parent')
