"""Generated columns

Revision ID: computed
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'computed'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        't',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('a', sa.Integer()),
        sa.Column('twice', sa.Integer(), sa.Computed('a * 2')),
        sa.Column('stored', sa.Integer(), sa.Computed('a * 3', persisted=True)),
        sa.Column('virtual', sa.Integer(), sa.Computed(sa.text('a * 4'), persisted=False)),
    )
    op.add_column('t', sa.Column('added', sa.Integer(), sa.Computed('a + 1')))
    op.execute("INSERT INTO t (id, a) VALUES (1, 7)")


def downgrade():
    op.drop_table('t')
