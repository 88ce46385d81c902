"""Keys, checks and uniques, made and dropped

Revision ID: suite_constraints
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_constraints'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_primary_key('pk1', 'x', ['a', 'b'])
    op.create_primary_key('pk2', 'x', ['a'], schema='far')
    op.create_check_constraint('ck1', 't', sa.func.length(sa.column('a')) > 5)
    op.create_check_constraint('ck2', 't', 'b > 5', schema='far')
    op.create_unique_constraint('uq1', 't', ['a', 'b'])
    op.create_unique_constraint('uq2', 't', ['a'], schema='far')
    op.create_unique_constraint('uq quoted', 'My Table', ['My Column'], schema='My Schema')
    op.create_unique_constraint('uq3', 't', ['a'], deferrable=True, initially='DEFERRED')
    op.drop_constraint('uq1', 't', type_='unique')
    op.drop_constraint('ck1', 't', type_='check')
    op.drop_constraint('fk1', 't', type_='foreignkey')
    op.drop_constraint('uq2', 't', type_='unique', schema='far')
    op.drop_constraint('pk1', 'x', type_='primary')
    op.drop_constraint('any1', 't')
    op.drop_constraint('any2', 't', if_exists=True)


def downgrade():
    pass
