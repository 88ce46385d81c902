"""add contacts

Revision ID: 3d6f82a5c0e1
Revises: 92c4e7f1b05d
Create Date: 2025-07-01 08:49:24.095028

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '3d6f82a5c0e1'
down_revision = '92c4e7f1b05d'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'contacts',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('customer_id', sa.Integer(), nullable=False),
        sa.Column('full_name', sa.String(200), nullable=False),
        sa.Column('stage', sa.String(20), server_default='lead', nullable=False),
    )
    with op.batch_alter_table('contacts') as batch_op:
        batch_op.create_foreign_key('fk_contacts_customer', 'customers', ['customer_id'], ['id'])


def downgrade() -> None:
    op.drop_table('contacts')
