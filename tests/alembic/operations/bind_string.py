"""A plain string given to the bind

Revision ID: bind_string
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op

revision = 'bind_string'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.get_bind().execute('SELECT id FROM t')


def downgrade():
    pass
