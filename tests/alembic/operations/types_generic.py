"""DDL of the generic types

Revision ID: types_generic
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'types_generic'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        'generic',
        sa.Column('integer', sa.Integer()),
        sa.Column('small', sa.SmallInteger()),
        sa.Column('big', sa.BigInteger()),
        sa.Column('string', sa.String()),
        sa.Column('string10', sa.String(10)),
        sa.Column('string_length', sa.String(length=11)),
        sa.Column('collated', sa.String(12, collation='NOCASE')),
        sa.Column('unicode', sa.Unicode()),
        sa.Column('unicode20', sa.Unicode(20)),
        sa.Column('text', sa.Text()),
        sa.Column('text5', sa.Text(5)),
        sa.Column('unicode_text', sa.UnicodeText()),
        sa.Column('boolean', sa.Boolean()),
        sa.Column('date', sa.Date()),
        sa.Column('time', sa.Time()),
        sa.Column('datetime', sa.DateTime()),
        sa.Column('datetime_tz', sa.DateTime(timezone=True)),
        sa.Column('interval', sa.Interval()),
        sa.Column('float', sa.Float()),
        sa.Column('float_precision', sa.Float(precision=53)),
        sa.Column('double', sa.Double()),
        sa.Column('numeric', sa.Numeric()),
        sa.Column('numeric_precision', sa.Numeric(10)),
        sa.Column('numeric_scale', sa.Numeric(10, 2)),
        sa.Column('binary', sa.LargeBinary()),
        sa.Column('binary16', sa.LargeBinary(16)),
        sa.Column('json', sa.JSON()),
        sa.Column('enum', sa.Enum('a', 'bb', 'ccc', name='letters')),
        sa.Column('enum_unnamed', sa.Enum('x', 'y')),
        sa.Column('pickle', sa.PickleType()),
        sa.Column('uuid', sa.Uuid()),
        sa.Column('uuid_string', sa.Uuid(as_uuid=False, native_uuid=False)),
        sa.Column('as_class', sa.Integer),
    )


def downgrade():
    op.drop_table('generic')
