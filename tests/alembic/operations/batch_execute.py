"""execute runs at once, operations wait

Revision ID: batch_execute
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO t VALUES (1, 'one');
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_execute'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.add_column(sa.Column('b', sa.Text()))
        batch_op.execute("UPDATE t SET a = 'before b'")
        batch_op.get_bind().execute(sa.text("INSERT INTO t (id, a) VALUES (2, 'two')"))
        batch_op.alter_column('a', nullable=False, existing_type=sa.Text())


def downgrade():
    pass
