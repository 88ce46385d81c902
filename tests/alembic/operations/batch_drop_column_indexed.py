"""A column with an index, a unique constraint and a foreign key

Revision ID: batch_drop_column_indexed
Revises:
"""

SETUP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, UNIQUE (a), FOREIGN KEY (a) REFERENCES parent (id), CONSTRAINT uq_b UNIQUE (b));
CREATE INDEX ix_t_a ON t (a);
CREATE INDEX ix_t_ab ON t (a, b);
CREATE INDEX ix_t_b ON t (b);
"""

from alembic import op

revision = 'batch_drop_column_indexed'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_index('ix_t_a')
        batch_op.drop_index('ix_t_ab')
        batch_op.drop_column('a')


def downgrade():
    pass
