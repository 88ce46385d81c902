"""Batch: types that bring a CHECK along

Revision ID: suite_batch_types
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, flag BOOLEAN CONSTRAINT ck_flag CHECK (flag IN (0, 1)), thing VARCHAR(1) CONSTRAINT ck_thing CHECK (thing IN ('a', 'b', 'c')));
INSERT INTO t VALUES (1, 1, 'a'), (2, 0, 'b');
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_types'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch:
        batch.alter_column('flag', new_column_name='bflag', existing_type=sa.Boolean(name='ck_flag', create_constraint=True))
    with op.batch_alter_table('t') as batch:
        batch.alter_column('bflag', type_=sa.Integer(), existing_type=sa.Boolean(name='ck_flag', create_constraint=True))
    with op.batch_alter_table('t') as batch:
        batch.alter_column('bflag', type_=sa.Boolean(name='ck_again', create_constraint=True), existing_type=sa.Integer())
    with op.batch_alter_table('t') as batch:
        batch.alter_column('thing', new_column_name='thang', existing_type=sa.Enum('a', 'b', 'c', name='ck_thing', create_constraint=True))


def downgrade():
    pass
