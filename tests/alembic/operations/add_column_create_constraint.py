"""Boolean and Enum constraints are skipped outside batch, with a warning

Revision ID: add_column_create_constraint
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'add_column_create_constraint'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('on', sa.Boolean(create_constraint=True, name='ck_on')))
    op.add_column('t', sa.Column('kind', sa.Enum('a', 'b', name='kind', create_constraint=True)))


def downgrade():
    pass
