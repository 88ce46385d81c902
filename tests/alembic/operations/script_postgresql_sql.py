"""PostgreSQL's own SQL on SQLite

Revision ID: script_postgresql_sql
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op

revision = 'script_postgresql_sql'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("UPDATE t SET a = id::text")


def downgrade():
    pass
