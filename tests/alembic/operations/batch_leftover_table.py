"""A table left by an earlier failure

Revision ID: batch_leftover_table
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10));
CREATE TABLE _alembic_tmp_t (id INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_leftover_table'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('a', existing_type=sa.String(10), nullable=False)


def downgrade():
    pass
