"""Dropping a constraint without a name

Revision ID: batch_drop_unnamed
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER UNIQUE);
"""

from alembic import op

revision = 'batch_drop_unnamed'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_constraint(None, type_='unique')


def downgrade():
    pass
