"""merge auth and billing

Revision ID: 92c4e7f1b05d
Revises: c7d25f3e8a10, 1f8ad3b7c962
Create Date: 2025-06-24 13:37:34.174218

"""

# revision identifiers, used by Alembic.
revision = '92c4e7f1b05d'
down_revision = ('c7d25f3e8a10', '1f8ad3b7c962')
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
