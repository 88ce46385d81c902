"""merge communications

Revision ID: 7a9e03bf64d2
Revises: 3d6f82a5c0e1, 58be1d70c3f9
Create Date: 2025-07-22 10:18:20.158380

"""

# revision identifiers, used by Alembic.
revision = '7a9e03bf64d2'
down_revision = ('3d6f82a5c0e1', '58be1d70c3f9')
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
