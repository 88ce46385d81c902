"""recreate='never' and a constraint

Revision ID: batch_recreate_never_constraint
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
"""

from alembic import op

revision = 'batch_recreate_never_constraint'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', recreate='never') as batch_op:
        batch_op.create_unique_constraint('uq_a', ['a'])


def downgrade():
    pass
