"""foreign_keys=ON and ON DELETE CASCADE: the children are deleted

Revision ID: batch_foreign_keys_on_cascade
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, gone INTEGER);
CREATE TABLE child (id INTEGER PRIMARY KEY, t_id INTEGER REFERENCES t (id) ON DELETE CASCADE);
INSERT INTO t VALUES (1, 2, 3);
INSERT INTO child VALUES (1, 1);
"""
FOREIGN_KEYS = True

from alembic import op

revision = 'batch_foreign_keys_on_cascade'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
