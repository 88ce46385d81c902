"""An unnamed CHECK is left out, with a warning

Revision ID: batch_unnamed_check
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER CHECK (a > 0), b INTEGER, gone INTEGER, CHECK (b > 0), CONSTRAINT ck_named CHECK (b < 9));
"""

from alembic import op

revision = 'batch_unnamed_check'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
