"""An index over a dropped column

Revision ID: batch_drop_column_index_stays
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
CREATE INDEX ix_t_ab ON t (a, b);
"""

from alembic import op

revision = 'batch_drop_column_index_stays'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('a')


def downgrade():
    pass
