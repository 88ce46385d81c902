"""An unnamed foreign key inside a batch add_column

Revision ID: batch_add_column_foreign_key_unnamed
Revises:
"""

SETUP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_add_column_foreign_key_unnamed'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.add_column(sa.Column('parent_id', sa.Integer(), sa.ForeignKey('parent.id')))


def downgrade():
    pass
