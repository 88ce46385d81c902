"""Batch in an offline script

Revision ID: suite_batch_offline
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_offline'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch:
        batch.add_column(sa.Column('c', sa.Integer))
    with op.batch_alter_table('t') as batch:
        batch.drop_column('a')


def downgrade():
    pass
