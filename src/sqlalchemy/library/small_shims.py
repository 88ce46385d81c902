"""Types of smaller third parties, by the names scripts import them under."""

import uuid

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator, UserDefinedType


class AutoString(TypeDecorator):
    """sqlmodel.sql.sqltypes"""

    impl = sa.String
    cache_ok = True
    mysql_default_length = 255

    def load_dialect_impl(self, dialect):
        implementation = self.impl_instance
        if implementation.length is None and dialect.name == "mysql":
            return dialect.type_descriptor(sa.String(self.mysql_default_length))
        return implementation


class GUID(TypeDecorator):
    """sqlmodel, fastapi_users_db_sqlalchemy.generics"""

    impl = sa.CHAR(36)
    cache_ok = True

    def __init__(self, *args, **kw):
        self.impl = self.impl_instance = sa.CHAR(36)

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(sa.UUID())
        return dialect.type_descriptor(sa.CHAR(36))

    def process_bind_param(self, value, dialect):
        if value is None:
            return value
        return str(value if isinstance(value, uuid.UUID) else uuid.UUID(value))

    def process_result_value(self, value, dialect):
        return value if value is None or isinstance(value, uuid.UUID) else uuid.UUID(value)


class TIMESTAMPAware(TypeDecorator):
    """fastapi_users_db_sqlalchemy.generics"""

    impl = sa.TIMESTAMP
    cache_ok = True

    def __init__(self, timezone=True, *args, **kw):
        self.impl = self.impl_instance = sa.TIMESTAMP(timezone=timezone)


class CIText(UserDefinedType):
    """citext"""

    def get_col_spec(self, **kw):
        return "CITEXT"


class _Spatial(UserDefinedType):
    name = "geometry"

    def __init__(self, geometry_type="GEOMETRY", srid=-1, dimension=2, spatial_index=True, **kw):
        self.geometry_type, self.srid = geometry_type, srid

    def get_col_spec(self, **kw):
        if self.geometry_type is None:
            return self.name
        return f"{self.name}({self.geometry_type},{self.srid})"


class Geometry(_Spatial):
    """geoalchemy2"""


class Geography(_Spatial):
    name = "geography"


class Raster(_Spatial):
    def get_col_spec(self, **kw):
        return "raster"


class Vector(UserDefinedType):
    """pgvector.sqlalchemy"""

    def __init__(self, dim=None):
        self.dim = dim

    def get_col_spec(self, **kw):
        return "VECTOR" if self.dim is None else f"VECTOR({self.dim})"


VECTOR = Vector


class HALFVEC(Vector):
    def get_col_spec(self, **kw):
        return "HALFVEC" if self.dim is None else f"HALFVEC({self.dim})"


class TableReference:
    """alembic_postgresql_enum"""

    def __init__(self, table_name=None, column_name=None, table_schema=None, **kw):
        self.table_name, self.column_name, self.table_schema = table_name, column_name, table_schema


ColumnType = TableReference


class Config:
    def __init__(self, **kw):
        pass


def set_configuration(configuration):
    return None
