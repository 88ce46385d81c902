"""Types that bring a CHECK along, coming and going

Revision ID: suite_alter_column_types
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_alter_column_types'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column('t', 'b', type_=sa.Boolean(create_constraint=True))
    op.alter_column('t', 'b', type_=sa.Boolean(name='named', create_constraint=True))
    op.alter_column('t', 'b', type_=sa.String(10), existing_type=sa.Boolean(name='named', create_constraint=True))
    op.alter_column('t', 'b', new_column_name='b2', existing_type=sa.Boolean(name='named', create_constraint=True))
    op.alter_column('t', 'b2', type_=sa.String(10), existing_type=sa.Boolean())


def downgrade():
    pass
