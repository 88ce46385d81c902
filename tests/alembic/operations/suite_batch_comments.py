"""Batch: comments of tables and columns

Revision ID: suite_batch_comments
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_comments'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', recreate='always') as batch:
        batch.add_column(sa.Column('c', sa.Integer, comment='about c'))
        batch.alter_column('a', comment='about a')
        batch.create_table_comment('about t')


def downgrade():
    pass
