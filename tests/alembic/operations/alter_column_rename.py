"""Renaming a column works outside batch

Revision ID: alter_column_rename
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
CREATE INDEX ix_t_a ON t (a);
INSERT INTO t VALUES (1, 'one');
"""

from alembic import op
import sqlalchemy as sa

revision = 'alter_column_rename'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column('t', 'a', new_column_name='b', existing_type=sa.Text())
    op.alter_column('t', column_name='b', new_column_name='Mixed Case')


def downgrade():
    op.alter_column('t', 'Mixed Case', new_column_name='a')
