"""add contact labels

Revision ID: d17b5e4406fc
Revises: 3d6f82a5c0e1
Create Date: 2025-07-03 15:12:06.142542

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
down_revision = '3d6f82a5c0e1'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'contact_labels',
        sa.Column('contact_id', sa.Integer(), sa.ForeignKey('contacts.id', ondelete='CASCADE'), primary_key=True),
        sa.Column('label', sa.String(60), primary_key=True),
    )


def downgrade() -> None:
    op.drop_table('contact_labels')
