"""A stored generated column cannot be added

Revision ID: computed_add_stored
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'computed_add_stored'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('stored', sa.Integer(), sa.Computed('a * 3', persisted=True)))


def downgrade():
    pass
