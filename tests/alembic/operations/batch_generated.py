"""A generated column cannot be copied

Revision ID: batch_generated
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, twice INTEGER GENERATED ALWAYS AS (a * 2) STORED, gone INTEGER);
INSERT INTO t (id, a) VALUES (1, 2);
"""

from alembic import op

revision = 'batch_generated'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
