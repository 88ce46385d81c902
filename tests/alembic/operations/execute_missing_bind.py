"""A colon before a word is a bind parameter

Revision ID: execute_missing_bind
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op

revision = 'execute_missing_bind'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("UPDATE t SET a = ':foo'")


def downgrade():
    pass
