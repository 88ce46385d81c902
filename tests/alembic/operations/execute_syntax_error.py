"""SQLite's own words for an error

Revision ID: execute_syntax_error
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op

revision = 'execute_syntax_error'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("UPDATE t SET a = 'before'")
    op.execute("CREATE TABLE later (id INTEGER)")
    op.execute("UPDTE t SET a = 'x'")


def downgrade():
    pass
