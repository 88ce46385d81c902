"""Renaming a column that constraints name

Revision ID: batch_rename_constrained
Revises:
"""

SETUP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, CONSTRAINT uq_a UNIQUE (a), CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES parent (id));
INSERT INTO t VALUES (1, 2);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_rename_constrained'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('a', new_column_name='z', existing_type=sa.Integer(), nullable=False)


def downgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('z', new_column_name='a', existing_type=sa.Integer(), nullable=True)
