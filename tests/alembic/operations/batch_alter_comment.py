"""A column's comment in batch

Revision ID: batch_alter_comment
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_alter_comment'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('a', existing_type=sa.Text(), comment='said', existing_nullable=True)


def downgrade():
    pass
