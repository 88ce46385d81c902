"""Operations as objects

Revision ID: invoke_operations
Revises:
"""

from alembic import op
import sqlalchemy as sa
from alembic.operations import ops

revision = 'invoke_operations'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.invoke(ops.CreateTableOp('t', [sa.Column('id', sa.Integer(), primary_key=True), sa.Column('a', sa.String(5))]))
    op.invoke(ops.AddColumnOp('t', sa.Column('b', sa.Integer())))
    op.invoke(ops.ExecuteSQLOp("INSERT INTO t (id, a) VALUES (1, 'x')"))


def downgrade():
    op.invoke(ops.DropTableOp('t'))
