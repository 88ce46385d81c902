"""Columns added in a schema

Revision ID: suite_add_column_schema
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_add_column_schema'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('c1', sa.Integer, nullable=False), schema='far')
    op.add_column('t', sa.Column('c2', sa.Integer, server_default='12'), schema='far')
    op.add_column('t', sa.Column('c3', sa.Integer, sa.ForeignKey('r.id')), schema='far')
    op.add_column('t', sa.Column('c4', sa.Integer, sa.ForeignKey('far.t.id')), schema='far')
    op.add_column('t', sa.Column('c5', sa.Integer, sa.ForeignKey('far.r.id')), schema='far', inline_references=True)
    op.add_column('t', sa.Column('c6', sa.Boolean(create_constraint=True)), schema='far')
    op.add_column('some.t', sa.Column('c7', sa.Integer), schema='dotted.far')


def downgrade():
    pass
