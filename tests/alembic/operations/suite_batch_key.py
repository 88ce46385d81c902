"""Batch: primary keys that go and come back

Revision ID: suite_batch_key
Revises:
"""

SETUP = """
CREATE TABLE a (id INTEGER PRIMARY KEY, x INTEGER);
CREATE TABLE b (id INTEGER PRIMARY KEY, x INTEGER);
CREATE TABLE c (id INTEGER PRIMARY KEY, x INTEGER);
CREATE TABLE d (a INTEGER NOT NULL, b INTEGER NOT NULL, x INTEGER);
CREATE TABLE e (id INTEGER, x INTEGER, CONSTRAINT mypk PRIMARY KEY (id));
CREATE TABLE f (id INTEGER PRIMARY KEY, x INTEGER);
INSERT INTO d VALUES (1, 2, 3);
INSERT INTO f VALUES (1, 2);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_key'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('a', recreate='always') as batch:
        batch.drop_column('id')
    with op.batch_alter_table('a', recreate='always') as batch:
        batch.add_column(sa.Column('id', sa.Integer))
    with op.batch_alter_table('b', recreate='always') as batch:
        batch.drop_column('id')
    with op.batch_alter_table('b', recreate='always') as batch:
        batch.add_column(sa.Column('id', sa.Integer, primary_key=True))
    with op.batch_alter_table('c', recreate='always') as batch:
        batch.drop_column('id')
    with op.batch_alter_table('c', recreate='always') as batch:
        batch.add_column(sa.Column('id', sa.Integer))
        batch.create_primary_key('newpk', ['id'])
    with op.batch_alter_table('d') as batch:
        batch.create_primary_key('newpk', ['a', 'b'])
    with op.batch_alter_table('e') as batch:
        batch.drop_constraint('mypk', type_='primary')
    with op.batch_alter_table('f') as batch:
        batch.alter_column('id', new_column_name='ident')


def downgrade():
    pass
