"""A failure in the block that the script catches

Revision ID: batch_caught
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_caught'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    try:
        with op.batch_alter_table('t') as batch_op:
            batch_op.drop_constraint('uq_absent', type_='unique')
    except ValueError as error:
        op.execute(sa.text("INSERT INTO t VALUES (1, :what)").bindparams(what=str(error)))


def downgrade():
    pass
