"""An expression default on a table with rows

Revision ID: add_column_expression_default_rows
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1);
"""

from alembic import op
import sqlalchemy as sa

revision = 'add_column_expression_default_rows'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('made', sa.DateTime(), server_default=sa.func.now()))


def downgrade():
    pass
