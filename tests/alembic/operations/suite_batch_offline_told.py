"""Batch in an offline script, with the table told

Revision ID: suite_batch_offline_told
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_offline_told'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    table = sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.String(10)), sa.Column('b', sa.Integer))
    with op.batch_alter_table('t', copy_from=table) as batch:
        batch.drop_column('a')


def downgrade():
    pass
