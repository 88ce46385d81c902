"""alter_column without a change does nothing

Revision ID: alter_column_nothing
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'alter_column_nothing'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column('t', 'a', existing_type=sa.Text(), existing_nullable=True)


def downgrade():
    pass
