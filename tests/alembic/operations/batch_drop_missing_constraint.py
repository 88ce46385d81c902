"""A constraint that is not there

Revision ID: batch_drop_missing_constraint
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
"""

from alembic import op

revision = 'batch_drop_missing_constraint'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_constraint('uq_absent', type_='unique')


def downgrade():
    pass
