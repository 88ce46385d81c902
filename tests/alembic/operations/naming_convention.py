"""A naming convention names what the script leaves unnamed

Revision ID: naming_convention
Revises:
"""

OPTIONS = {
    'naming_convention': {
        'ix': 'ix_%(column_0_label)s',
        'uq': 'uq_%(table_name)s_%(column_0_name)s',
        'ck': 'ck_%(table_name)s_%(constraint_name)s',
        'fk': 'fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s',
        'pk': 'pk_%(table_name)s',
    }
}

from alembic import op
import sqlalchemy as sa

revision = 'naming_convention'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        'parent',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('slug', sa.String(20), unique=True, index=True),
    )
    op.create_table(
        'child',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('parent_id', sa.Integer(), sa.ForeignKey('parent.id')),
        sa.Column('kind', sa.Enum('a', 'b', name='kind', create_constraint=True)),
        sa.Column('n', sa.Integer()),
        sa.CheckConstraint('n > 0', name='positive'),
        sa.CheckConstraint('n < 9', name=op.f('ck_exact')),
        sa.UniqueConstraint('parent_id', 'n'),
        sa.PrimaryKeyConstraint('id'),
    )
    op.create_index(None, 'child', ['n'])
    with op.batch_alter_table('child') as batch_op:
        batch_op.create_foreign_key(None, 'parent', ['n'], ['id'])
        batch_op.create_unique_constraint(None, ['n'])
        batch_op.create_check_constraint('batched', 'n <> 5')


def downgrade():
    with op.batch_alter_table('child') as batch_op:
        batch_op.drop_constraint('batched', type_='check')
        batch_op.drop_constraint('fk_child_parent_id_parent', type_='foreignkey')
    op.drop_table('child')
    op.drop_table('parent')
