"""A column without a type cannot be made anew

Revision ID: batch_no_type
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, i, gone INTEGER);
"""

from alembic import op

revision = 'batch_no_type'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
