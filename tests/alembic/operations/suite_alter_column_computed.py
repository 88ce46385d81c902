"""A computed default cannot be altered

Revision ID: suite_alter_column_computed
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_alter_column_computed'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column('t', 'b', server_default=sa.Computed('a + 1'))


def downgrade():
    pass
