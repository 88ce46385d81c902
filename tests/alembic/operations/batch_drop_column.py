"""Dropping a column rebuilds the table

Revision ID: batch_drop_column
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER NOT NULL, a VARCHAR(10), b VARCHAR(20) DEFAULT 'x' NOT NULL, c NUMERIC(10, 2), PRIMARY KEY (id));
CREATE INDEX ix_t_b ON t (b);
INSERT INTO t VALUES (1, 'a', 'b', 1.25);
INSERT INTO t VALUES (2, NULL, 'bb', NULL);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_drop_column'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('a')


def downgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.add_column(sa.Column('a', sa.String(10)))
