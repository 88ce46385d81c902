"""CONCAT is unknown to SQLite 3.40

Revision ID: script_concat
Revises:
"""

SETUP = """
CREATE TABLE users (id INTEGER PRIMARY KEY, first_name TEXT, last_name TEXT, full_name TEXT);
"""

from alembic import op

revision = 'script_concat'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("""
        UPDATE users
        SET full_name = CONCAT(first_name, ' ', last_name)
        WHERE first_name IS NOT NULL OR last_name IS NOT NULL
    """)


def downgrade():
    pass
