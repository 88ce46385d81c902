"""Dropping tables

Revision ID: drop_table
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
CREATE TABLE "Odd Name" (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'drop_table'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.drop_table('t')
    op.drop_table('Odd Name')
    op.drop_table('never', if_exists=True)


def downgrade():
    op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True))
