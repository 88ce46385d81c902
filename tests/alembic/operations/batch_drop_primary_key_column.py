"""Dropping the only primary key column

Revision ID: batch_drop_primary_key_column
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER NOT NULL, a INTEGER, CONSTRAINT pk_t PRIMARY KEY (id));
INSERT INTO t VALUES (1, 5);
"""

from alembic import op

revision = 'batch_drop_primary_key_column'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('id')


def downgrade():
    pass
