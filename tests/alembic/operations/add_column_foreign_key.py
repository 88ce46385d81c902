"""A foreign key in add_column: the column stays, then it fails

Revision ID: add_column_foreign_key
Revises:
"""

SETUP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'add_column_foreign_key'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('t', sa.Column('parent_id', sa.Integer(), sa.ForeignKey('parent.id', name='fk_t_parent')))


def downgrade():
    pass
