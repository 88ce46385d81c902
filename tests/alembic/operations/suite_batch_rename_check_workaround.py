"""Batch: a CHECK in text, told anew

Revision ID: suite_batch_rename_check_workaround
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, email VARCHAR(20), CONSTRAINT ck_email CHECK (email LIKE '%@%'));
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_rename_check_workaround'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    table = sa.Table('t', sa.MetaData(), sa.Column('id', sa.Integer, primary_key=True), sa.Column('email', sa.String(20)))
    with op.batch_alter_table('t', copy_from=table, table_args=[sa.CheckConstraint("emol LIKE '%@%'")]) as batch:
        batch.alter_column('email', new_column_name='emol')


def downgrade():
    pass
