"""Fetching from a statement without rows

Revision ID: result_no_rows
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'result_no_rows'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.get_bind().execute(sa.text('DELETE FROM t')).fetchall()


def downgrade():
    pass
