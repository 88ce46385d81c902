"""An expression default makes batch rebuild the table

Revision ID: batch_add_column_expression
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO t VALUES (1, 'one');
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_add_column_expression'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.add_column(sa.Column('flag', sa.String(5), server_default=sa.text("(lower('YES'))")))
        batch_op.add_column(sa.Column('zero', sa.Integer(), server_default=sa.text('0')))


def downgrade():
    pass
