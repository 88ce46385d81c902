"""A stored generated column makes batch rebuild the table

Revision ID: batch_add_column_computed
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 3);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_add_column_computed'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.add_column(sa.Column('twice', sa.Integer(), sa.Computed('a * 2', persisted=True)))


def downgrade():
    pass
