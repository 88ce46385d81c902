"""NOT NULL without a default on a table with rows

Revision ID: add_column_not_null_rows
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1);
"""

from alembic import op
import sqlalchemy as sa

revision = 'add_column_not_null_rows'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('before', sa.String(20)))
    op.add_column('t', sa.Column('required', sa.String(20), nullable=False))


def downgrade():
    pass
