"""Batch: a table told by the script, without reflection

Revision ID: suite_batch_copy_from
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
INSERT INTO t VALUES (1, '5', 1);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_copy_from'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    table = sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.String(10)), sa.Column('b', sa.Integer), sa.Index('ix_told', 'a'))
    with op.batch_alter_table('t', copy_from=table) as batch:
        batch.alter_column('a', type_=sa.Integer())
    table = sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Integer), sa.Column('b', sa.Integer))
    with op.batch_alter_table('t', copy_from=table) as batch:
        batch.alter_column('b', type_=sa.Boolean(create_constraint=True, name='ck_b'))
    table = sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Integer), sa.Column('b', sa.Boolean(create_constraint=True, name='ck_b')))
    with op.batch_alter_table('t', copy_from=table) as batch:
        batch.alter_column('b', type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name='ck_b'))
    table = sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Integer), sa.Column('b', sa.Integer().with_variant(sa.SmallInteger(), 'postgresql')))
    with op.batch_alter_table('t', copy_from=table) as batch:
        batch.alter_column('b', new_column_name='c')
    table = sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Integer), sa.Column('c', sa.Integer))
    with op.batch_alter_table('t', copy_from=table, recreate='always') as batch:
        batch.create_index('ix_c', ['c'])


def downgrade():
    pass
