"""Tables in a schema

Revision ID: suite_tables_schema
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_tables_schema'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('some_table', sa.Column('id', sa.Integer, primary_key=True), sa.Column('foo_id', sa.Integer, sa.ForeignKey('far.foo.id')), schema='far')
    op.rename_table('some_table', 'other', schema='far')
    op.rename_table('t', 'The Other', schema='Some.Schema')
    op.drop_table('other', schema='far')
    op.drop_column('t', 'c', schema='far')


def downgrade():
    pass
