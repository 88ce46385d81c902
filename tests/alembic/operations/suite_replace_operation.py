"""An operation of Alembic's own, replaced

Revision ID: suite_replace_operation
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa
from alembic.operations import Operations, ops
from alembic.operations.toimpl import create_table as _create_table

revision = 'suite_replace_operation'
down_revision = None
branch_labels = None
depends_on = None


@Operations.implementation_for(ops.CreateTableOp, replace=True)
def create_table(operations, operation):
    operations.execute("INSERT INTO t (a) VALUES ('before')")
    table = _create_table(operations, operation)
    operations.execute("INSERT INTO t (a) VALUES ('after')")
    return table


def upgrade():
    op.create_table('replaced', sa.Column('id', sa.Integer, primary_key=True))


def downgrade():
    pass
