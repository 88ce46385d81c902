"""Tables in every form

Revision ID: suite_tables
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_tables'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('selfish', sa.Column('id', sa.Integer, primary_key=True), sa.Column('st_id', sa.Integer, sa.ForeignKey('selfish.id')))
    op.create_table('checked', sa.Column('id', sa.Integer, primary_key=True), sa.Column('foo_id', sa.Integer), sa.CheckConstraint('foo_id > 5', name='ck_1'))
    foo = sa.Column('foo_id', sa.Integer)
    op.create_table('checked2', sa.Column('id', sa.Integer, primary_key=True), foo, sa.CheckConstraint(foo > 5, name='ck_2'))
    op.create_table('typed', sa.Column('a', sa.Boolean(name='ck_a', create_constraint=True)), sa.Column('b', sa.Boolean(create_constraint=True)))
    op.create_table('single', sa.Column('id', sa.Integer, primary_key=True), sa.Column('foo_id', sa.Integer), sa.UniqueConstraint('foo_id', name='uq_1'))
    op.create_table('flagged', sa.Column('id', sa.Integer, primary_key=True), sa.Column('foo_id', sa.Integer, unique=True))
    op.create_table('indexed', sa.Column('id', sa.Integer, primary_key=True), sa.Column('foo_id', sa.Integer, index=True))
    op.create_table('indexed2', sa.Column('id', sa.Integer, primary_key=True), sa.Column('foo_id', sa.Integer), sa.Index('ik_2', 'foo_id'))
    op.create_table('keyless', sa.Column('x', sa.Integer), sa.Column('y', sa.Integer))
    op.create_table('twice', sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Integer, sa.ForeignKey('selfish.id')), sa.Column('b', sa.Integer, sa.ForeignKey('checked.id')))
    op.create_table('maybe', sa.Column('id', sa.Integer, primary_key=True), if_not_exists=True)
    op.rename_table('maybe', 'perhaps')
    op.drop_table('perhaps')
    op.drop_table('perhaps', if_exists=True)


def downgrade():
    pass
