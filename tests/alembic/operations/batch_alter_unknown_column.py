"""A column that is not there

Revision ID: batch_alter_unknown_column
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op

revision = 'batch_alter_unknown_column'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('absent', nullable=False)


def downgrade():
    pass
