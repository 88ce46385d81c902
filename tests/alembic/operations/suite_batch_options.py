"""Batch: options of the new table, unknown timestamps left alone

Revision ID: suite_batch_options
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, made TIMESTAMP);
INSERT INTO t VALUES (1, '2020-01-01 00:00:00');
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_options'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', table_kwargs={'sqlite_autoincrement': True, 'mysql_engine': 'InnoDB'}, recreate='always') as batch:
        batch.add_column(sa.Column('c', sa.Integer))
    with op.batch_alter_table('t') as batch:
        batch.alter_column('made', existing_type=sa.TIMESTAMP(), type_=sa.DateTime())
    with op.batch_alter_table('t') as batch:
        batch.alter_column('made', nullable=False, server_default=sa.func.current_timestamp(), existing_type=sa.DateTime())
    with op.batch_alter_table('t') as batch:
        batch.alter_column('made', server_default=None)


def downgrade():
    pass
