"""create_table_comment outside batch

Revision ID: table_comment
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op

revision = 'table_comment'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table_comment('t', 'said')


def downgrade():
    pass
