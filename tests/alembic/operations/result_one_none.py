"""scalar_one() without a row

Revision ID: result_one_none
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'result_one_none'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.get_bind().execute(sa.text('SELECT id FROM t')).scalar_one()


def downgrade():
    pass
