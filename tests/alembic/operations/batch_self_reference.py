"""A table that refers to itself

Revision ID: batch_self_reference
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, parent_id INTEGER, gone INTEGER, CONSTRAINT fk_self FOREIGN KEY (parent_id) REFERENCES t (id) ON DELETE SET NULL);
INSERT INTO t VALUES (1, NULL, 1), (2, 1, 1);
"""

from alembic import op

revision = 'batch_self_reference'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
