"""Batch: several foreign keys, some of several columns

Revision ID: suite_batch_many_keys
Revises:
"""

SETUP = """
CREATE TABLE users (id INTEGER PRIMARY KEY, version INTEGER, UNIQUE (id, version));
CREATE TABLE t (id INTEGER PRIMARY KEY, user_id_1 INTEGER REFERENCES users (id), user_id_2 INTEGER, user_id_3 INTEGER, version INTEGER,
  CONSTRAINT fk_two FOREIGN KEY(user_id_2) REFERENCES users (id), CONSTRAINT fk_pair FOREIGN KEY(user_id_3, version) REFERENCES users (id, version));
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_many_keys'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', recreate='always') as batch:
        batch.add_column(sa.Column('more', sa.Integer))
    with op.batch_alter_table('t') as batch:
        batch.drop_column('user_id_1')
    with op.batch_alter_table('t') as batch:
        batch.alter_column('user_id_2', new_column_name='owner')
    with op.batch_alter_table('t') as batch:
        batch.create_foreign_key('fk_more', 'users', ['more'], ['id'])
    with op.batch_alter_table('t') as batch:
        batch.drop_constraint('fk_more', type_='foreignkey')
    with op.batch_alter_table('t') as batch:
        batch.drop_constraint('fk_pair', type_='foreignkey')


def downgrade():
    pass
