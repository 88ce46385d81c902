"""Two statements in one string

Revision ID: execute_two_statements
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op

revision = 'execute_two_statements'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("INSERT INTO t VALUES (1, 'a'); INSERT INTO t VALUES (2, 'b')")


def downgrade():
    pass
