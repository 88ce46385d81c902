"""A primary key added with its column

Revision ID: suite_add_column_key
Revises:
"""

SETUP = """
CREATE TABLE plain (a INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_add_column_key'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('plain', sa.Column('id', sa.Integer, primary_key=True), inline_primary_key=True)
    op.add_column('plain', sa.Column('other', sa.Integer), inline_primary_key=True)
    op.add_column('plain', sa.Column('quiet', sa.Integer, primary_key=True, nullable=True))


def downgrade():
    pass
