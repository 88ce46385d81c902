"""op.f keeps a name from the convention

Revision ID: suite_naming_f
Revises:
"""

OPTIONS = {'naming_convention': {'ck': 'ck_%(table_name)s_%(constraint_name)s', 'ix': 'ix_%(column_0_label)s'}}

from alembic import op
import sqlalchemy as sa

revision = 'suite_naming_f'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('some_table', sa.Column('x', sa.Boolean(name=op.f('ck_foo_x'), create_constraint=True)), sa.CheckConstraint('x > 0', name='plain'))
    op.create_index(op.f('ix_some'), 'some_table', ['x'])
    op.drop_index(op.f('ix_some'), table_name='some_table')
    op.add_column('some_table', sa.Column('y', sa.Integer))


def downgrade():
    pass
