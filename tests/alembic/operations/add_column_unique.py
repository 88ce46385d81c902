"""unique=True in add_column: the column stays, then it fails

Revision ID: add_column_unique
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'add_column_unique'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('slug', sa.String(20), unique=True))


def downgrade():
    pass
