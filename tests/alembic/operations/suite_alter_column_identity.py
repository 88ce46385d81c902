"""An identity cannot be altered where there is none

Revision ID: suite_alter_column_identity
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_alter_column_identity'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column('t', 'b', server_default=sa.Identity())


def downgrade():
    pass
