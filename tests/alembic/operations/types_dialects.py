"""Types of other dialects that render on SQLite

Revision ID: types_dialects
Revises:
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import mysql, postgresql, sqlite

revision = 'types_dialects'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        'dialects',
        sa.Column('pg_json', postgresql.JSON()),
        sa.Column('pg_jsonb', postgresql.JSONB(astext_type=sa.Text())),
        sa.Column('pg_uuid', postgresql.UUID(as_uuid=True)),
        sa.Column('pg_enum', postgresql.ENUM('a', 'b', name='ab', create_type=False)),
        sa.Column('pg_timestamp', postgresql.TIMESTAMP(timezone=True, precision=6)),
        sa.Column('pg_double', postgresql.DOUBLE_PRECISION(precision=53)),
        sa.Column('my_integer', mysql.INTEGER(11)),
        sa.Column('my_integer_unsigned', mysql.INTEGER(unsigned=True)),
        sa.Column('my_varchar', mysql.VARCHAR(20)),
        sa.Column('lite_json', sqlite.JSON()),
        sa.Column('lite_datetime', sqlite.DATETIME()),
        sa.Column('variant', sa.Text().with_variant(sa.String(44), 'sqlite')),
        sa.Column('other_variant', sa.String(45).with_variant(mysql.LONGTEXT(), 'mysql')),
    )


def downgrade():
    op.drop_table('dialects')
