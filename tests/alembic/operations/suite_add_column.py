"""Columns added in every form

Revision ID: suite_add_column
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
CREATE TABLE r (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_add_column'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('c1', sa.Integer, nullable=True))
    op.add_column('t', sa.Column('c2', sa.Integer, nullable=False, server_default='12'))
    op.add_column('t', sa.Column('c3', sa.Integer, sa.CheckConstraint('c3 > 5')))
    op.add_column('t', sa.Column('c4', sa.Integer, server_default=sa.text('1 + 1'), nullable=True))
    op.add_column('t', sa.Column('c5', sa.Integer, index=True))
    op.add_column('t', sa.Column('C 6', sa.Integer, key='six'))
    op.add_column('t', sa.Column('c7', sa.String(5), comment='seven'))
    op.add_column('t', sa.Column('c8', sa.Integer, sa.ForeignKey('r.id'), nullable=True), inline_references=True)
    op.add_column('t', sa.Column('c9', sa.Integer, sa.ForeignKey('r.id', ondelete='CASCADE', onupdate='SET NULL', deferrable=True, initially='DEFERRED')), inline_references=True)
    op.add_column('t', sa.Column('c10', sa.Integer, sa.ForeignKey('t.id', name='fk_self')), inline_references=True)
    op.add_column('t', sa.Column('c11', sa.Integer, sa.ForeignKey('Other Table.Some Id')), inline_references=True)
    attached = sa.Table('elsewhere', sa.MetaData(), sa.Column('c12', sa.Integer))
    op.add_column('t', attached.c.c12)
    op.add_column('t', sa.Column('c13', sa.Integer), if_not_exists=True)


def downgrade():
    pass
