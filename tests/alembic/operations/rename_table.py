"""Renaming a table keeps its rows and indexes

Revision ID: rename_table
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX ix_t_a ON t (a);
CREATE TABLE child (id INTEGER PRIMARY KEY, t_id INTEGER REFERENCES t (id));
INSERT INTO t VALUES (1, 'one');
"""

from alembic import op

revision = 'rename_table'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.rename_table('t', 'renamed')


def downgrade():
    op.rename_table('renamed', 't')
