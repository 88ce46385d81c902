"""drop_table_comment outside batch

Revision ID: table_comment_drop
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op

revision = 'table_comment_drop'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.drop_table_comment('t', existing_comment='said')


def downgrade():
    pass
