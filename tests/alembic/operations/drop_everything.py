"""Dropping in the order of dependencies

Revision ID: drop_everything
Revises:
"""

SETUP = """
CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p (id) ON DELETE CASCADE);
INSERT INTO p VALUES (1);
INSERT INTO c VALUES (1, 1);
"""
FOREIGN_KEYS = True

from alembic import op
import sqlalchemy as sa

revision = 'drop_everything'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.drop_table('p')


def downgrade():
    op.create_table('p', sa.Column('id', sa.Integer(), primary_key=True))
