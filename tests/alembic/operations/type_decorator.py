"""Own types: TypeDecorator, UserDefinedType, @compiles

Revision ID: type_decorator
Revises:
"""

from alembic import op
import sqlalchemy as sa
import json
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import TypeDecorator, UserDefinedType

revision = 'type_decorator'
down_revision = None
branch_labels = None
depends_on = None


class Shouted(TypeDecorator):
    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else value.upper()

    def process_result_value(self, value, dialect):
        return None if value is None else value.lower()


class Json(TypeDecorator):
    impl = sa.Text

    def process_bind_param(self, value, dialect):
        return json.dumps(value)


class Guid(TypeDecorator):
    impl = sa.CHAR

    def load_dialect_impl(self, dialect):
        if dialect.name == 'postgresql':
            return dialect.type_descriptor(sa.UUID())
        return dialect.type_descriptor(sa.CHAR(32))


class Point(UserDefinedType):
    def get_col_spec(self, **kw):
        return 'POINT'


class now_utc(sa.sql.expression.FunctionElement):
    type = sa.DateTime()
    inherit_cache = True


@compiles(now_utc)
def compile_now_utc(element, compiler, **kw):
    return 'CURRENT_TIMESTAMP'


@compiles(now_utc, 'mysql')
def compile_now_utc_mysql(element, compiler, **kw):
    return 'UTC_TIMESTAMP()'


def upgrade():
    table = op.create_table(
        't',
        sa.Column('id', Guid(), primary_key=True),
        sa.Column('name', Shouted(20)),
        sa.Column('data', Json()),
        sa.Column('where', Point()),
        sa.Column('made', sa.DateTime(), server_default=now_utc()),
    )
    op.bulk_insert(table, [{'id': 'x', 'name': 'loud', 'data': {'a': 1}, 'where': None, 'made': None}])
    got = op.get_bind().execute(sa.select(table.c.name)).scalar()
    op.execute(table.insert().values(id='y', name=got + ' again', data=[got]))
    op.execute(sa.text("UPDATE t SET made = NULL"))


def downgrade():
    op.drop_table('t')
