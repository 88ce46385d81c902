"""Renaming, with constraints and indexes that follow

Revision ID: batch_rename_column
Revises:
"""

SETUP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b TEXT, CONSTRAINT uq_a UNIQUE (a), CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES parent (id), CONSTRAINT ck_a CHECK (a > 0));
CREATE INDEX ix_t_a ON t (a, b);
INSERT INTO t VALUES (1, 2, 'x');
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_rename_column'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('b', new_column_name='c')


def downgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('c', new_column_name='b', existing_type=sa.Text())
