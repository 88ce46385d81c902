"""Foreign keys in every form

Revision ID: suite_foreign_keys
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_foreign_keys'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_foreign_key('fk1', 't', 'r', ['a', 'b'], ['x', 'y'])
    op.create_foreign_key('fk2', 't', 'r', ['a'], ['x'], source_schema='s1', referent_schema='s2')
    op.create_foreign_key('fk3', 't', 't', ['a'], ['b'], source_schema='s1', referent_schema='s2')
    op.create_foreign_key('fk4', 't', 'r', ['a'], ['x'], onupdate='CASCADE')
    op.create_foreign_key('fk5', 't', 'r', ['a'], ['x'], ondelete='SET NULL')
    op.create_foreign_key('fk6', 't', 'r', ['a'], ['x'], deferrable=True)
    op.create_foreign_key('fk7', 't', 'r', ['a'], ['x'], deferrable=False)
    op.create_foreign_key('fk8', 't', 'r', ['a'], ['x'], initially='INITIAL')
    op.create_foreign_key('fk9', 't', 't', ['a'], ['b'])
    op.create_foreign_key('fk10', 't', 't', ['a', 'b'], ['id', 'a'])
    op.create_foreign_key('fk12', 't', 'r', ['a'], ['x'], postgresql_not_valid=True)
    op.create_foreign_key('fk11', 't', 'r', ['a'], ['x'], match='SIMPLE')


def downgrade():
    pass
