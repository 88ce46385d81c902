"""psycopg and psycopg2 as far as revisions use them: SQL put together from parts, and names of errors."""

import json as _json


class Error(Exception):
    pdata = pgcode = pgerror = None


class DatabaseError(Error):
    pass


class InterfaceError(Error):
    pass


class OperationalError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


class InternalError(DatabaseError):
    pass


class DataError(DatabaseError):
    pass


class NotSupportedError(DatabaseError):
    pass


_classes = {}


def error_class(name):
    """A class of `errors`: nothing here raises it."""
    if name.startswith("_"):
        raise AttributeError(name)
    if name not in _classes:
        _classes[name] = type(name, (DatabaseError,), {})
    return _classes[name]


def register_uuid(*args, **kwargs):
    pass


class Json(str):
    """A value as the text of its JSON."""

    def __new__(cls, adapted, dumps=None):
        return str.__new__(cls, (dumps or _json.dumps)(adapted))


class Composable:
    def as_string(self, context=None):
        return self._text()

    def __add__(self, other):
        return Composed([self, other])

    def __mul__(self, times):
        return Composed([self] * times)

    def __str__(self):
        return self._text()


class Composed(Composable):
    def __init__(self, parts):
        self._parts = [part if isinstance(part, Composable) else Literal(part) for part in parts]

    def _text(self):
        return "".join(part.as_string() for part in self._parts)

    def __iter__(self):
        return iter(self._parts)

    def join(self, joiner):
        return (joiner if isinstance(joiner, SQL) else SQL(joiner)).join(self._parts)


class SQL(Composable):
    def __init__(self, string):
        self._string = string

    def _text(self):
        return self._string

    def format(self, *args, **kwargs):
        def text(value):
            return (value if isinstance(value, Composable) else Literal(value)).as_string()

        named = {name: text(value) for name, value in kwargs.items()}
        return SQL(self._string.format(*[text(value) for value in args], **named))

    def join(self, parts):
        joined = []
        for part in parts:
            joined += [self, part] if joined else [part]
        return Composed(joined)


class Identifier(Composable):
    def __init__(self, *strings):
        self.strings = strings

    def _text(self):
        return ".".join('"' + name.replace('"', '""') + '"' for name in self.strings)


class Literal(Composable):
    def __init__(self, wrapped):
        self.wrapped = wrapped

    def _text(self):
        value = self.wrapped
        if value is None:
            return "NULL"
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, (int, float)):
            return str(value)
        return "'" + str(value).replace("'", "''") + "'"


class Placeholder(Composable):
    def __init__(self, name=None):
        self.name = name

    def _text(self):
        return "%s" if self.name is None else f"%({self.name})s"
