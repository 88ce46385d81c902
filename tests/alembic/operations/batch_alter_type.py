"""Changing types; CAST only where the affinity changes

Revision ID: batch_alter_type
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER, c TEXT, d TEXT, e VARCHAR(5), f DATETIME);
INSERT INTO t VALUES (1, '12', 3, '{"x": 1}', '007', 'abcdefgh', '2025-01-02');
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_alter_type'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('a', existing_type=sa.String(10), type_=sa.Integer())
        batch_op.alter_column('b', existing_type=sa.Integer(), type_=sa.Text())
        batch_op.alter_column('c', existing_type=sa.Text(), type_=sa.JSON())
        batch_op.alter_column('d', existing_type=sa.Text(), type_=sa.Numeric(5, 2))
        batch_op.alter_column('e', existing_type=sa.String(5), type_=sa.String(50), existing_nullable=True)
        batch_op.alter_column('f', type_=sa.Date())


def downgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('a', existing_type=sa.Integer(), type_=sa.String(10))
        batch_op.alter_column('b', existing_type=sa.Text(), type_=sa.Integer())
        batch_op.alter_column('d', existing_type=sa.Numeric(5, 2), type_=sa.Text())
