"""if_exists in drop_column is no SQL of SQLite

Revision ID: drop_column_if_exists
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op

revision = 'drop_column_if_exists'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.drop_column('t', 'a', if_exists=True)


def downgrade():
    pass
