"""A column with an index cannot be dropped

Revision ID: drop_column_indexed
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX ix_t_a ON t (a);
"""

from alembic import op

revision = 'drop_column_indexed'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.drop_column('t', 'a')


def downgrade():
    pass
