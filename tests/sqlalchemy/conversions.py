import datetime
import enum
import uuid

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator, UserDefinedType


class Upper(TypeDecorator):
    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else value.upper()

    def process_result_value(self, value, dialect):
        return None if value is None else f"<{value}>"


class Vector(UserDefinedType):
    def __init__(self, size):
        self.size = size

    def get_col_spec(self, **kw):
        return f"VECTOR({self.size})"


class GUID(TypeDecorator):
    impl = sa.CHAR

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(sa.CHAR(36))

    def process_bind_param(self, value, dialect):
        return str(value)


class Color(enum.Enum):
    red = 1
    blue = 2


metadata = sa.MetaData()
table = sa.Table(
    "everything",
    metadata,
    sa.Column("id", GUID(), primary_key=True),
    sa.Column("upper", Upper(10)),
    sa.Column("vector", Vector(3)),
    sa.Column("color", sa.Enum(Color)),
    sa.Column("made", sa.DateTime()),
    sa.Column("day", sa.Date()),
    sa.Column("amount", sa.Numeric(8, 2)),
    sa.Column("key", sa.Uuid()),
    sa.Column("flag", sa.Boolean(create_constraint=True, name="ck_flag")),
    sa.Column("json", sa.JSON().with_variant(sa.Text(), "mysql")),
)
print(str(sa.schema.CreateTable(table).compile(dialect=sa.create_engine("sqlite://").dialect)))
connection = sa.create_engine("sqlite://").connect()
metadata.create_all(connection)
connection.execute(
    table.insert().values(
        id=uuid.UUID(int=5),
        upper="abc",
        vector="[1]",
        color=Color.blue,
        made=datetime.datetime(2024, 1, 2, 3, 4, 5),
        day=datetime.date(2024, 1, 2),
        amount=12.5,
        key=uuid.UUID(int=7),
        flag=True,
        json=[1, "x"],
    )
)
row = connection.execute(sa.select(table)).one()
print(tuple(row))
print(connection.execute(sa.text("SELECT * FROM everything")).one())
print(repr(sa.Numeric(8, 2)), repr(sa.String(5)), repr(sa.Enum(Color)), repr(sa.DateTime(timezone=True)))
