"""An exception of the script itself

Revision ID: python_error
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'python_error'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("INSERT INTO t VALUES (1, 'gone')")
    op.create_table('gone_too', sa.Column('id', sa.Integer(), primary_key=True))
    raise RuntimeError('not this way')


def downgrade():
    pass
