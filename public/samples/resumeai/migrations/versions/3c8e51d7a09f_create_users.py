"""Create users

Revision ID: 3c8e51d7a09f
Revises: 
Create Date: 2024-12-02 09:12:44.318870

"""
from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision = '3c8e51d7a09f'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    users = op.create_table('users',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('username', sa.String(length=80), nullable=False),
    sa.Column('email', sa.String(length=120), nullable=False),
    sa.Column('password_hash', sa.String(length=128), nullable=True),
    sa.Column('created_at', sa.DateTime(), server_default=sa.func.now(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('email'),
    sa.UniqueConstraint('username')
    )
    # The people every development database has.
    op.bulk_insert(users, [
        {'id': 1, 'username': 'ada', 'email': 'ada@resumeai.example'},
        {'id': 2, 'username': 'grace', 'email': 'grace@resumeai.example'},
        {'id': 3, 'username': 'linus', 'email': 'linus@resumeai.example'},
    ])


def downgrade():
    op.drop_table('users')
