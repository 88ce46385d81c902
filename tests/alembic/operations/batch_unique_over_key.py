"""UNIQUE constraints that share the primary key's index

Revision ID: batch_unique_over_key
Revises:
"""

SETUP = """
CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, gone INTEGER, CONSTRAINT pk_t PRIMARY KEY (a, b), CONSTRAINT uq_t UNIQUE (a, b));
CREATE TABLE g (id TEXT NOT NULL, gone INTEGER, UNIQUE (id), PRIMARY KEY (id));
INSERT INTO t VALUES (1, 2, 3);
"""

from alembic import op

revision = 'batch_unique_over_key'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    for name in ('t', 'g'):
        with op.batch_alter_table(name) as batch_op:
            batch_op.drop_column('gone')


def downgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_constraint('pk_t', type_='primary')
