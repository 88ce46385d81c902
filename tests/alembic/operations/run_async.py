"""run_async needs an asynchronous engine

Revision ID: run_async
Revises:
"""

from alembic import op

revision = 'run_async'
down_revision = None
branch_labels = None
depends_on = None


async def work(connection):
    return None


def upgrade():
    op.run_async(work)


def downgrade():
    pass
