"""A dropped column in a named foreign key

Revision ID: batch_drop_column_foreign_key
Revises:
"""

SETUP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES parent (id));
"""

from alembic import op

revision = 'batch_drop_column_foreign_key'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('a')


def downgrade():
    pass
