"""The referenced table is not there

Revision ID: batch_missing_referenced
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER REFERENCES absent, b TEXT);
"""

from alembic import op

revision = 'batch_missing_referenced'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('b')


def downgrade():
    pass
