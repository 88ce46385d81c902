"""func.now() as a default in batch, on rows

Revision ID: batch_add_column_func_default
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_add_column_func_default'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.add_column(sa.Column('made', sa.DateTime(), server_default=sa.func.now(), nullable=False))


def downgrade():
    pass
