"""A default in double quotes is no constant any more

Revision ID: batch_default_double_quoted
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, dq TEXT DEFAULT "dq", gone INTEGER);
"""

from alembic import op

revision = 'batch_default_double_quoted'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
