"""Columns added with constraints beside them

Revision ID: suite_add_column_constraints
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_add_column_constraints'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('c1', sa.Integer, sa.ForeignKey('r.id'), nullable=False))
    op.add_column('t', sa.Column('c2', sa.Integer, sa.ForeignKey('t.id')))
    op.add_column('t', sa.Column('c3', sa.Integer, sa.ForeignKey('far.r.id')))
    op.add_column('t', sa.Column('c4', sa.Boolean(create_constraint=True), nullable=False))
    op.add_column('t', sa.Column('c5', sa.Integer, unique=True))
    op.add_column('t', sa.Column('c6', sa.Integer, sa.ForeignKey('r.id'), sa.ForeignKey('s.id')), inline_references=True)


def downgrade():
    pass
