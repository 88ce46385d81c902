"""Batch on a table that refers to itself, and on one that others refer to

Revision ID: suite_batch_self_reference
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES t (id), data VARCHAR(50));
INSERT INTO t VALUES (1, NULL, 'x'), (2, 1, 'y');
CREATE TABLE parent (id INTEGER PRIMARY KEY, x VARCHAR(5));
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id));
INSERT INTO parent VALUES (1, 'p');
INSERT INTO child VALUES (1, 1);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_self_reference'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch:
        batch.drop_column('data')
    with op.batch_alter_table('t', recreate='always') as batch:
        batch.add_column(sa.Column('more', sa.Integer))
    with op.batch_alter_table('parent') as batch:
        batch.alter_column('x', type_=sa.Text())


def downgrade():
    pass
