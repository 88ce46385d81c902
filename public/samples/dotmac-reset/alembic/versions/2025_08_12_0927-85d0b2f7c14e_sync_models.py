"""sync models

Revision ID: 85d0b2f7c14e
Revises: b6f1480ed5c3
Create Date: 2025-08-12 09:27:17.087109

"""

# revision identifiers, used by Alembic.
revision = '85d0b2f7c14e'
down_revision = 'b6f1480ed5c3'
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
