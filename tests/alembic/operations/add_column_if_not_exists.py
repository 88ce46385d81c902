"""if_not_exists in add_column

Revision ID: add_column_if_not_exists
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'add_column_if_not_exists'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('a', sa.Integer()), if_not_exists=True)


def downgrade():
    pass
