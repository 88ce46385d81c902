"""A view on the table

Revision ID: batch_view
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, gone INTEGER);
CREATE VIEW v AS SELECT id, a FROM t;
"""

from alembic import op

revision = 'batch_view'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
