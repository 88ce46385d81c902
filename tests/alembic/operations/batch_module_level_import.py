"""from alembic.op import names

Revision ID: batch_module_level_import
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa
from alembic.op import add_column, batch_alter_table, execute

revision = 'batch_module_level_import'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    add_column('t', sa.Column('a', sa.Integer()))
    with batch_alter_table('t') as batch_op:
        batch_op.alter_column('a', nullable=False, server_default='1')
    execute('INSERT INTO t (id) VALUES (1)')


def downgrade():
    pass
