"""Batch with a naming convention

Revision ID: suite_batch_convention
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10) UNIQUE, b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_convention'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', naming_convention={'ck': 'ck_%(table_name)s_%(constraint_name)s', 'uq': 'uq_%(table_name)s_%(column_0_name)s'}, recreate='always') as batch:
        batch.add_column(sa.Column('flag', sa.Boolean(name='is_flag', create_constraint=True)))
    with op.batch_alter_table('t', naming_convention={'ck': 'ck_%(table_name)s_%(constraint_name)s'}, recreate='always') as batch:
        batch.add_column(sa.Column('kind', sa.Enum('a', 'b', name='kinds', create_constraint=True)))
    with op.batch_alter_table('t', naming_convention={'ck': 'ck_%(table_name)s_%(constraint_name)s'}, recreate='always') as batch:
        batch.add_column(sa.Column('loose', sa.Boolean(create_constraint=True)))


def downgrade():
    pass
