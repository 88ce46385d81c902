"""DDL of the SQL standard types

Revision ID: types_uppercase
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'types_uppercase'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        'uppercase',
        sa.Column('c_char', sa.CHAR(3)),
        sa.Column('c_varchar', sa.VARCHAR(30)),
        sa.Column('c_varchar_bare', sa.VARCHAR()),
        sa.Column('c_nchar', sa.NCHAR(4)),
        sa.Column('c_nvarchar', sa.NVARCHAR(40)),
        sa.Column('c_text', sa.TEXT()),
        sa.Column('c_clob', sa.CLOB()),
        sa.Column('c_integer', sa.INTEGER()),
        sa.Column('c_int', sa.INT()),
        sa.Column('c_bigint', sa.BIGINT()),
        sa.Column('c_smallint', sa.SMALLINT()),
        sa.Column('c_boolean', sa.BOOLEAN()),
        sa.Column('c_float', sa.FLOAT()),
        sa.Column('c_float_p', sa.FLOAT(10)),
        sa.Column('c_real', sa.REAL()),
        sa.Column('c_double', sa.DOUBLE()),
        sa.Column('c_double_precision', sa.DOUBLE_PRECISION()),
        sa.Column('c_numeric', sa.NUMERIC(8, 3)),
        sa.Column('c_decimal', sa.DECIMAL(9, 4)),
        sa.Column('c_date', sa.DATE()),
        sa.Column('c_time', sa.TIME()),
        sa.Column('c_datetime', sa.DATETIME()),
        sa.Column('c_timestamp', sa.TIMESTAMP()),
        sa.Column('c_timestamp_tz', sa.TIMESTAMP(timezone=True)),
        sa.Column('c_blob', sa.BLOB()),
        sa.Column('c_binary', sa.BINARY(5)),
        sa.Column('c_varbinary', sa.VARBINARY(6)),
        sa.Column('c_json', sa.JSON()),
        sa.Column('c_uuid', sa.UUID()),
    )


def downgrade():
    op.drop_table('uppercase')
