"""Columns altered in every form

Revision ID: suite_alter_column
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_alter_column'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column('t', 'a', new_column_name='a1')
    op.alter_column('t', 'a1', nullable=True, existing_type=sa.String(10))
    op.alter_column('t', 'a1', nullable=False, existing_type=sa.String(10))
    op.alter_column('t', 'a1', type_=sa.String(50))
    op.alter_column('t', 'a1', server_default='q', existing_type=sa.String(50))
    op.alter_column('t', 'a1', server_default=sa.func.lower('Q'), existing_type=sa.String(50))
    op.alter_column('t', 'a1', server_default=None, existing_type=sa.String(50))
    op.alter_column('t', 'a1', type_=sa.Text(), nullable=False, server_default='x', existing_nullable=True, existing_server_default='q')
    op.alter_column('t', 'a1', new_column_name='a2', type_=sa.String(9), existing_type=sa.Text())
    op.alter_column('t', 'a2', comment='about a', existing_type=sa.String(9))
    op.alter_column('t', 'a2', comment=None, existing_type=sa.String(9), existing_comment='about a')


def downgrade():
    pass
