"""create_foreign_key outside batch

Revision ID: constraint_create_foreign_key
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
"""

from alembic import op

revision = 'constraint_create_foreign_key'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_foreign_key('fk_t_a', 't', 't', ['a'], ['id'], onupdate='CASCADE', ondelete='SET NULL', deferrable=True, initially='DEFERRED', match='FULL')


def downgrade():
    pass
