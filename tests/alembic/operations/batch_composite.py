"""Composite keys through a rebuild

Revision ID: batch_composite
Revises:
"""

SETUP = """
CREATE TABLE parent (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b));
CREATE TABLE t (x INTEGER NOT NULL, y INTEGER NOT NULL, pa INTEGER, pb INTEGER, gone INTEGER, CONSTRAINT pk_t PRIMARY KEY (y, x), CONSTRAINT fk_p FOREIGN KEY (pa, pb) REFERENCES parent (a, b) ON DELETE CASCADE);
INSERT INTO t VALUES (1, 2, NULL, NULL, 3);
"""

from alembic import op

revision = 'batch_composite'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_constraint('fk_p', type_='foreignkey')
        batch_op.drop_constraint('pk_t', type_='primary')
        batch_op.create_primary_key('pk_new', ['x'])
