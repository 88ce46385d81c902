"""An expression default on an empty table

Revision ID: add_column_expression_default_empty
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'add_column_expression_default_empty'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('made', sa.DateTime(), server_default=sa.func.now()))
    op.add_column('t', sa.Column('made_text', sa.DateTime(), server_default=sa.text('(CURRENT_TIMESTAMP)')))


def downgrade():
    pass
