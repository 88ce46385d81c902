"""Enum and Boolean with create_constraint

Revision ID: enum_boolean_create_constraint
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'enum_boolean_create_constraint'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        'flags',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('kind', sa.Enum('a', "b'c", name='kinds', create_constraint=True)),
        sa.Column('on', sa.Boolean(create_constraint=True, name='ck_on')),
        sa.Column('off', sa.Boolean(create_constraint=True)),
        sa.Column('free', sa.Enum('x', 'yy', create_constraint=True, length=30)),
    )


def downgrade():
    op.drop_table('flags')
