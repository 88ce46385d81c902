"""Batch: checks and uniques, with new columns and without

Revision ID: suite_batch_constraints
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_constraints'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch:
        batch.create_check_constraint('newck', sa.text('b > 0'))
    with op.batch_alter_table('t') as batch:
        batch.create_unique_constraint('newuq', ['a'])
    with op.batch_alter_table('t') as batch:
        batch.add_column(sa.Column('c', sa.Integer, unique=False))
        batch.create_unique_constraint('uq_c', ['c', 'b'])
    with op.batch_alter_table('t') as batch:
        batch.drop_constraint('newck', type_='check')
    with op.batch_alter_table('t') as batch:
        batch.drop_constraint('newuq')
    with op.batch_alter_table('t') as batch:
        batch.create_check_constraint(None, 'b > 1')


def downgrade():
    pass
