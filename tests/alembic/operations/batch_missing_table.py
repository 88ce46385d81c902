"""A table that is not there

Revision ID: batch_missing_table
Revises:
"""

from alembic import op

revision = 'batch_missing_table'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('absent') as batch_op:
        batch_op.drop_column('a')


def downgrade():
    pass
