"""insert_before without recreate='always'

Revision ID: batch_insert_before_error
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_insert_before_error'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.add_column(sa.Column('first', sa.Integer()), insert_before='id')


def downgrade():
    pass
