"""Dropping columns outside batch mode

Revision ID: drop_column
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, "order" TEXT);
INSERT INTO t VALUES (1, 'a', 'b', 'o');
"""

from alembic import op
import sqlalchemy as sa

revision = 'drop_column'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.drop_column('t', 'a')
    op.drop_column('t', 'order')


def downgrade():
    op.add_column('t', sa.Column('order', sa.Text()))
    op.add_column('t', sa.Column('a', sa.Text()))
