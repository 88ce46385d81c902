"""sqlite3: its exceptions and versions; a migration's connection is SQLAlchemy's."""

apilevel, paramstyle, threadsafety = '2.0', 'qmark', 1
version = '2.6.0'
sqlite_version = '3.45.0'
sqlite_version_info = (3, 45, 0)
PARSE_DECLTYPES, PARSE_COLNAMES = 1, 2


class Warning(Exception):
    pass


class Error(Exception):
    pass


class InterfaceError(Error):
    pass


class DatabaseError(Error):
    pass


class DataError(DatabaseError):
    pass


class OperationalError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


class InternalError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


class NotSupportedError(DatabaseError):
    pass


class Connection:
    pass


class Cursor:
    pass


class Row:
    pass


def register_adapter(type, adapter, /):
    pass


def register_converter(typename, converter, /):
    pass


def connect(database, *args, **kwargs):
    raise NotImplementedError('sqlite3.connect() opens another database; use op.get_bind() for the one that is migrated')
