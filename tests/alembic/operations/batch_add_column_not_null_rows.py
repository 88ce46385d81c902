"""NOT NULL without a default, rebuilt, on a table with rows

Revision ID: batch_add_column_not_null_rows
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO t VALUES (1, 'one');
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_add_column_not_null_rows'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', recreate='always') as batch_op:
        batch_op.add_column(sa.Column('b', sa.String(5), nullable=False))


def downgrade():
    pass
