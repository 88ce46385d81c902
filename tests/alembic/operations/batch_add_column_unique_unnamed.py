"""unique=True inside a batch add_column

Revision ID: batch_add_column_unique_unnamed
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_add_column_unique_unnamed'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.add_column(sa.Column('slug', sa.String(10), unique=True))


def downgrade():
    pass
