"""An unnamed foreign key made in batch

Revision ID: batch_create_foreign_key_unnamed
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
"""

from alembic import op

revision = 'batch_create_foreign_key_unnamed'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.create_foreign_key(None, 't', ['a'], ['id'])


def downgrade():
    pass
