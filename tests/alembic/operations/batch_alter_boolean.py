"""From integer to Boolean and Enum with constraints, and back

Revision ID: batch_alter_boolean
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b VARCHAR(1));
INSERT INTO t VALUES (1, 1, 'x');
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_alter_boolean'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('a', existing_type=sa.Integer(), type_=sa.Boolean(create_constraint=True, name='ck_a'))
        batch_op.alter_column('b', existing_type=sa.String(1), type_=sa.Enum('x', 'y', name='ck_b', create_constraint=True))


def downgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('a', existing_type=sa.Boolean(create_constraint=True, name='ck_a'), type_=sa.Integer())
        batch_op.alter_column('b', existing_type=sa.Enum('x', 'y', name='ck_b', create_constraint=True), type_=sa.String(1))
