"""Smaller third parties, as far as revisions use them; each name below is imported from here."""

import datetime as _datetime
import logging as _logging
import uuid as _uuid

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator


def tqdm(iterable=None, *args, **kwargs):
    return _Bar(iterable)


class _Bar:
    """tqdm: the items, without the bar."""

    def __init__(self, iterable):
        self._iterable = iterable or ()

    def __iter__(self):
        return iter(self._iterable)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        return False

    def update(self, n=1):
        pass

    close = refresh = update

    def set_description(self, *args, **kwargs):
        pass

    set_postfix = set_description

    def write(self, text, **kwargs):
        print(text)


def trange(*args, **kwargs):
    return range(*args)


def uuid7():
    """uuid6: 48 bits of milliseconds, version 7, the rest random."""
    random = _uuid.uuid4().int
    milliseconds = int(_datetime.datetime.now(_datetime.timezone.utc).timestamp() * 1000)
    value = milliseconds << 80 | random & (1 << 76) - 1
    value = value & ~(0xF << 76) | 7 << 76
    return _uuid.UUID(int=value & ~(3 << 62) | 2 << 62)


class Logger:
    """structlog and loguru: an event and its fields, to the run's log."""

    def __init__(self, name="script"):
        self._logger = _logging.getLogger(name or "script")

    def _tell(self, level, event, args, fields):
        text = str(event)
        if args:
            text = text % args if "%" in text else text.format(*args, **fields)
        elif fields:
            text += " " + " ".join(f"{name}={value!r}" for name, value in fields.items())
        self._logger.log(level, "%s", text)

    def debug(self, event, *args, **fields):
        self._tell(_logging.DEBUG, event, args, fields)

    def info(self, event, *args, **fields):
        self._tell(_logging.INFO, event, args, fields)

    success = msg = info

    def warning(self, event, *args, **fields):
        self._tell(_logging.WARNING, event, args, fields)

    warn = warning

    def error(self, event, *args, **fields):
        self._tell(_logging.ERROR, event, args, fields)

    exception = critical = error

    def bind(self, **fields):
        return self

    unbind = new = opt = bind

    def add(self, *args, **kwargs):
        return 0

    remove = configure = add


def get_logger(*args, **fields):
    return Logger(args[0] if args else None)


getLogger = get_logger
logger = Logger()


class DateTimeUTC(TypeDecorator):
    """advanced_alchemy.types"""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value if value is None else value.astimezone(_datetime.timezone.utc)

    def process_result_value(self, value, dialect):
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=_datetime.timezone.utc)


class BinaryGUID(TypeDecorator):
    """advanced_alchemy.types.GUID: sixteen bytes, or PostgreSQL's own type."""

    impl = sa.BINARY(16)
    cache_ok = True

    def __init__(self, *args, binary=True, **kw):
        super().__init__()
        self.binary = binary

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(sa.UUID())
        return dialect.type_descriptor(sa.BINARY(16) if self.binary else sa.CHAR(32))

    def process_bind_param(self, value, dialect):
        if value is None or dialect.name == "postgresql":
            return value
        value = value if isinstance(value, _uuid.UUID) else _uuid.UUID(str(value))
        return value.bytes if self.binary else value.hex

    def process_result_value(self, value, dialect):
        if value is None or isinstance(value, _uuid.UUID):
            return value
        return _uuid.UUID(bytes=value) if isinstance(value, bytes) else _uuid.UUID(value)


class EncryptedString(TypeDecorator):
    """advanced_alchemy.types: stored as text; nothing is encrypted here."""

    impl = sa.String
    cache_ok = True

    def __init__(self, key=None, backend=None, length=None, **kw):
        super().__init__()


class AssumedConfig(dict):
    """An application's configuration, where what is not known of it is assumed."""

    def __missing__(self, key):
        import importlib
        return getattr(importlib.import_module("settings_of_the_application"), str(key))


class EncryptedText(EncryptedString):
    impl = sa.Text


def generate_uuid(dashed=True):
    """oslo_utils.uuidutils"""
    value = _uuid.uuid4()
    return str(value) if dashed else value.hex


def is_uuid_like(value):
    try:
        return str(_uuid.UUID(value)).replace("-", "") == str(value).replace("-", "").strip("{}").lower()
    except (TypeError, ValueError, AttributeError):
        return False


def utcnow(with_timezone=False):
    """oslo_utils.timeutils"""
    now = _datetime.datetime.now(_datetime.timezone.utc)
    return now if with_timezone else now.replace(tzinfo=None)


def dumps(value, option=None, default=None, **kwargs):
    """orjson: bytes without spaces."""
    import json
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False, default=default).encode()


def tzutc():
    return _datetime.timezone.utc


_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class ULID:
    """python-ulid and ulid-py: 48 bits of milliseconds, 80 that are random."""

    def __init__(self, value=None):
        if value is None:
            milliseconds = int(_datetime.datetime.now(_datetime.timezone.utc).timestamp() * 1000)
            number = milliseconds << 80 | _uuid.uuid4().int & (1 << 80) - 1
        else:
            number = int.from_bytes(value, "big")
        self._number = number

    @classmethod
    def from_uuid(cls, value):
        return cls(value.bytes)

    @classmethod
    def from_str(cls, text):
        number = 0
        for letter in text.upper():
            number = number << 5 | _CROCKFORD.index(letter)
        return cls(number.to_bytes(16, "big"))

    @property
    def bytes(self):
        return self._number.to_bytes(16, "big")

    @property
    def hex(self):
        return self.bytes.hex()

    def to_uuid(self):
        return _uuid.UUID(int=self._number)

    uuid = property(to_uuid)

    @property
    def str(self):
        return "".join(_CROCKFORD[self._number >> 5 * at & 31] for at in range(25, -1, -1))

    def __str__(self):
        return self.str

    def __int__(self):
        return self._number

    def __repr__(self):
        return f"ULID({self.str})"

    def __eq__(self, other):
        return str(self) == str(other)

    def __lt__(self, other):
        return str(self) < str(other)

    def __hash__(self):
        return hash(self._number)


def new_ulid():
    return ULID()


def parse_date(text, *args, **kwargs):
    """dateutil.parser.parse, for the forms that ISO 8601 knows."""
    if isinstance(text, _datetime.datetime):
        return text
    return _datetime.datetime.fromisoformat(str(text).strip().replace("Z", "+00:00"))


def nanoid(alphabet="_-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", size=21):
    import secrets
    return "".join(secrets.choice(alphabet) for _ in range(size))


def slugify(text, separator="-", lowercase=True, max_length=0, **kwargs):
    import re
    import unicodedata
    plain = unicodedata.normalize("NFKD", str(text)).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9]+", separator, plain.replace("'", "")).strip(separator)
    plain = plain.lower() if lowercase else plain
    return plain[:max_length].strip(separator) if max_length else plain
