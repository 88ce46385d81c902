"""A foreign key in add_column with inline_references

Revision ID: add_column_inline_references
Revises:
"""

SETUP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'add_column_inline_references'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column(
        't',
        sa.Column('parent_id', sa.Integer(), sa.ForeignKey('parent.id', name='fk_t_parent', ondelete='CASCADE')),
        inline_references=True,
    )


def downgrade():
    pass
