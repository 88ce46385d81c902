"""Activate users without a status

A data migration: fills what is empty, gives every user their preferences, then
makes the column required. The values that were empty cannot be told apart
afterwards, so the downgrade only lifts the requirement.

Revision ID: b84e6d13f0a7
Revises: 5d2f0c9a71be
Create Date: 2026-02-06 09:02:10.770215
"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.sql import column, table


revision = 'b84e6d13f0a7'
down_revision = '5d2f0c9a71be'
branch_labels = None
depends_on = None

users = table('users', column('id', sa.Integer), column('status', sa.String))
user_preferences = table(
    'user_preferences',
    column('user_id', sa.Integer),
    column('theme', sa.String),
)


def upgrade() -> None:
    op.execute(users.update().where(users.c.status.is_(None)).values(status='active'))

    already = sa.select(user_preferences.c.user_id)
    op.execute(
        user_preferences.insert().from_select(
            ['user_id', 'theme'],
            sa.select(users.c.id, sa.literal('light')).where(users.c.id.not_in(already)),
        )
    )

    with op.batch_alter_table('users') as batch_op:
        batch_op.alter_column(
            'status',
            existing_type=sa.String(20),
            nullable=False,
            server_default='active',
        )


def downgrade() -> None:
    with op.batch_alter_table('users') as batch_op:
        batch_op.alter_column(
            'status',
            existing_type=sa.String(20),
            nullable=True,
            server_default=None,
        )
