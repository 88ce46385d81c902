"""The temporary name is cut at fifty characters

Revision ID: batch_long_name
Revises:
"""

SETUP = """
CREATE TABLE a_table_with_a_name_that_is_really_rather_long_indeed (id INTEGER PRIMARY KEY, gone INTEGER);
"""

from alembic import op

revision = 'batch_long_name'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('a_table_with_a_name_that_is_really_rather_long_indeed') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
