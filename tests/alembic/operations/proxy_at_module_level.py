"""An operation called while the script is loaded

Revision ID: proxy_at_module_level
Revises:
"""

from alembic import op

revision = 'proxy_at_module_level'
down_revision = None
branch_labels = None
depends_on = None


op.get_bind()


def upgrade():
    pass


def downgrade():
    pass
