"""create_table returns the table for bulk_insert

Revision ID: create_table_returns
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'create_table_returns'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    account = op.create_table(
        'account',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('name', sa.String(50)),
        sa.Column('settings', sa.JSON()),
        sa.Column('active', sa.Boolean()),
        sa.Column('day', sa.Date()),
        sa.Column('moment', sa.DateTime()),
        sa.Column('price', sa.Numeric(10, 2)),
        sa.Column('data', sa.LargeBinary()),
    )
    import datetime
    import decimal

    op.bulk_insert(
        account,
        [
            {
                'id': 1,
                'name': 'one',
                'settings': {'a': [1, 2.5, None, True]},
                'active': True,
                'day': datetime.date(2025, 1, 2),
                'moment': datetime.datetime(2025, 1, 2, 3, 4, 5, 678),
                'price': decimal.Decimal('12.50'),
                'data': b'\x00\xff',
            },
            {
                'id': 2,
                'name': None,
                'settings': None,
                'active': False,
                'day': None,
                'moment': None,
                'price': None,
                'data': None,
            },
        ],
    )


def downgrade():
    op.drop_table('account')
