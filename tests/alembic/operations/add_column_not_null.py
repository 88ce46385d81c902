"""NOT NULL without a default is refused by SQLite

Revision ID: add_column_not_null
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'add_column_not_null'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('before', sa.String(20)))
    op.add_column('t', sa.Column('required', sa.String(20), nullable=False))


def downgrade():
    pass
