"""Columns altered in a schema

Revision ID: suite_alter_column_schema
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_alter_column_schema'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column('t', 'a', new_column_name='a1', schema='far', existing_type=sa.String(10))
    op.alter_column('t', 'a1', nullable=False, schema='far', existing_type=sa.String(10))
    op.alter_column('t', 'a1', type_=sa.String(50), schema='far')
    op.alter_column('t', 'a1', server_default='q', schema='far', existing_type=sa.String(50))
    op.alter_column('t', 'a1', server_default=None, schema='far', existing_type=sa.String(50))


def downgrade():
    pass
