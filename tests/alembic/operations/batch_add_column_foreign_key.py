"""A named foreign key inside a batch add_column

Revision ID: batch_add_column_foreign_key
Revises:
"""

SETUP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_add_column_foreign_key'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.add_column(sa.Column('parent_id', sa.Integer(), sa.ForeignKey('parent.id', name='fk_t_parent')))


def downgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_constraint('fk_t_parent', type_='foreignkey')
        batch_op.drop_column('parent_id')
