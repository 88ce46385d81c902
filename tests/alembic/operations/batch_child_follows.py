"""A child's foreign key after its parent was rebuilt

Revision ID: batch_child_follows
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, gone INTEGER);
CREATE TABLE child (id INTEGER PRIMARY KEY, t_id INTEGER REFERENCES t (id));
INSERT INTO t VALUES (1, 2, 3);
INSERT INTO child VALUES (1, 1);
"""

from alembic import op

revision = 'batch_child_follows'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
