"""if_not_exists and if_exists

Revision ID: create_table_if_not_exists
Revises:
"""

SETUP = """
CREATE TABLE here (id INTEGER PRIMARY KEY, kept TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'create_table_if_not_exists'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('here', sa.Column('id', sa.Integer(), primary_key=True), if_not_exists=True)
    op.create_table('fresh', sa.Column('id', sa.Integer(), primary_key=True), if_not_exists=True)
    op.create_index('ix_here_kept', 'here', ['kept'], if_not_exists=True)
    op.create_index('ix_here_kept', 'here', ['kept'], if_not_exists=True)


def downgrade():
    op.drop_index('ix_here_kept', table_name='here', if_exists=True)
    op.drop_index('ix_here_kept', table_name='here', if_exists=True)
    op.drop_table('fresh', if_exists=True)
    op.drop_table('fresh', if_exists=True)
