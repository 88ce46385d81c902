"""An operation of Alembic's own, registered again by mistake

Revision ID: suite_replace_operation_error
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa
from alembic.operations import Operations, ops

revision = 'suite_replace_operation_error'
down_revision = None
branch_labels = None
depends_on = None


@Operations.implementation_for(ops.DropTableOp)
def drop_table(operations, operation):
    pass


def upgrade():
    pass


def downgrade():
    pass
