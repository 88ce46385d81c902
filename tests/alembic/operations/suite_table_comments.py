"""Comments of tables

Revision ID: suite_table_comments
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_table_comments'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table_comment('t', 'about t', existing_comment='before')
    op.drop_table_comment('t', existing_comment='about t')


def downgrade():
    pass
