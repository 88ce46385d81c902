"""merge feature branches

Revision ID: a8c63e1574bf
Revises: 16fe9d08b3a7, 207ce4d91ab6, e91a35c60d7f
Create Date: 2025-09-02 10:32:34.174218

"""

# revision identifiers, used by Alembic.
revision = 'a8c63e1574bf'
down_revision = ('16fe9d08b3a7', '207ce4d91ab6', 'e91a35c60d7f')
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
