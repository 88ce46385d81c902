"""drop_constraint without a type

Revision ID: batch_drop_constraint_untyped
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, CONSTRAINT uq_a UNIQUE (a));
"""

from alembic import op

revision = 'batch_drop_constraint_untyped'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_constraint('uq_a')


def downgrade():
    pass
