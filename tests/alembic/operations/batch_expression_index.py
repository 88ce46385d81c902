"""An expression index is skipped with a warning

Revision ID: batch_expression_index
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, gone INTEGER);
CREATE INDEX ix_expr ON t (lower(a));
"""

from alembic import op

revision = 'batch_expression_index'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
