"""Nullability, defaults, and both

Revision ID: batch_alter_nullable_default
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER DEFAULT 5 NOT NULL, c TEXT DEFAULT 'c');
INSERT INTO t VALUES (1, 'x', 3, 'y');
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_alter_nullable_default'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('a', existing_type=sa.String(10), nullable=False)
        batch_op.alter_column('b', existing_type=sa.Integer(), nullable=True, server_default=None)
        batch_op.alter_column('c', existing_type=sa.Text(), server_default=sa.text("'d'"), existing_server_default=sa.text("'c'"))


def downgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('a', nullable=True)
        batch_op.alter_column('b', nullable=False, server_default='5')
