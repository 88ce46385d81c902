"""IF EXISTS and IF NOT EXISTS of columns

Revision ID: suite_column_exists
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_column_exists'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('c', sa.Integer), if_not_exists=True)
    op.drop_column('t', 'c', if_exists=True)


def downgrade():
    pass
