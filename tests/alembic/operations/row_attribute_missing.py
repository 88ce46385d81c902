"""A name that the row does not have

Revision ID: row_attribute_missing
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1);
"""

from alembic import op
import sqlalchemy as sa

revision = 'row_attribute_missing'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.get_bind().execute(sa.text('SELECT id FROM t')).first().absent


def downgrade():
    pass
