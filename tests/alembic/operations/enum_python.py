"""Enum made of a Python enumeration

Revision ID: enum_python
Revises:
"""

from alembic import op
import sqlalchemy as sa
import enum

revision = 'enum_python'
down_revision = None
branch_labels = None
depends_on = None


class Colour(enum.Enum):
    RED = 'red'
    GREEN = 'green'


def upgrade():
    table = op.create_table(
        'paint',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('colour', sa.Enum(Colour, name='colour'), nullable=False, server_default='RED'),
        sa.Column('stored', sa.Enum(Colour, values_callable=lambda e: [m.value for m in e])),
        sa.Column('sized', sa.Enum(Colour, native_enum=False, length=12)),
    )
    op.bulk_insert(table, [{'id': 1, 'colour': Colour.GREEN, 'stored': Colour.RED, 'sized': 'RED'}])


def downgrade():
    op.drop_table('paint')
