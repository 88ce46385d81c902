"""UPDATE with an alias of its own table

Revision ID: script_update_alias
Revises:
"""

SETUP = """
CREATE TABLE resumes (id INTEGER PRIMARY KEY, template INTEGER);
"""

from alembic import op

revision = 'script_update_alias'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("UPDATE resumes r SET template = 1 WHERE r.id = 1")


def downgrade():
    pass
