"""The types of `sqlalchemy_utils`, with the DDL they have there."""

import base64 as _base64
import uuid as _uuid

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator, UserDefinedType


class _Text(TypeDecorator):
    impl = sa.Unicode
    cache_ok = True


class UUIDType(TypeDecorator):
    impl = sa.BINARY(16)
    cache_ok = True

    def __init__(self, binary=True, native=True):
        self.binary = binary
        self.native = native
        self.impl = self.impl_instance = sa.BINARY(16) if binary else sa.CHAR(32)

    def load_dialect_impl(self, dialect):
        if self.native and dialect.name in ("postgresql", "cockroachdb"):
            return dialect.type_descriptor(sa.UUID())
        return dialect.type_descriptor(sa.BINARY(16) if self.binary else sa.CHAR(32))

    def process_bind_param(self, value, dialect):
        if value is None:
            return value
        if not isinstance(value, _uuid.UUID):
            value = _uuid.UUID(bytes=value) if isinstance(value, bytes) else _uuid.UUID(value)
        return value.bytes if self.binary else value.hex

    def process_result_value(self, value, dialect):
        if value is None or isinstance(value, _uuid.UUID):
            return value
        return _uuid.UUID(bytes=value) if isinstance(value, bytes) else _uuid.UUID(value)


class EmailType(TypeDecorator):
    impl = sa.Unicode
    cache_ok = True

    def __init__(self, length=255, *args, **kwargs):
        super().__init__(length, *args, **kwargs)

    def process_bind_param(self, value, dialect):
        return None if value is None else value.lower()


class ChoiceType(TypeDecorator):
    impl = sa.Unicode(255)
    cache_ok = True

    def __init__(self, choices=(), impl=None):
        self.choices = choices
        chosen = impl if impl is not None else sa.Unicode(255)
        self.impl = self.impl_instance = chosen() if isinstance(chosen, type) else chosen


class JSONType(TypeDecorator):
    impl = sa.UnicodeText
    cache_ok = True

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(sa.JSON() if dialect.name == "postgresql" else sa.UnicodeText())

    def process_bind_param(self, value, dialect):
        import json

        return None if value is None or dialect.name == "postgresql" else json.dumps(value)

    def process_result_value(self, value, dialect):
        import json

        return json.loads(value) if isinstance(value, str) else value


class URLType(TypeDecorator):
    impl = sa.UnicodeText
    cache_ok = True


class ArrowType(TypeDecorator):
    impl = sa.DateTime
    cache_ok = True


class EnrichedDateTimeType(ArrowType):
    pass


class PasswordType(TypeDecorator):
    impl = sa.VARBINARY(1024)
    cache_ok = True

    def __init__(self, max_length=None, **kwargs):
        self.impl = self.impl_instance = sa.VARBINARY(max_length or 1024)


class ScalarListType(TypeDecorator):
    impl = sa.UnicodeText
    cache_ok = True

    def __init__(self, coerce_func=str, separator=","):
        self.separator = separator
        self.impl = self.impl_instance = sa.UnicodeText()


class IPAddressType(TypeDecorator):
    impl = sa.Unicode(50)
    cache_ok = True

    def __init__(self, max_length=50, *args, **kwargs):
        self.impl = self.impl_instance = sa.Unicode(max_length)


class PhoneNumberType(TypeDecorator):
    impl = sa.Unicode(20)
    cache_ok = True

    def __init__(self, region="US", max_length=20, *args, **kwargs):
        self.impl = self.impl_instance = sa.Unicode(max_length)


class ColorType(TypeDecorator):
    impl = sa.Unicode(20)
    cache_ok = True

    def __init__(self, max_length=20, *args, **kwargs):
        self.impl = self.impl_instance = sa.Unicode(max_length)


class CountryType(TypeDecorator):
    impl = sa.Unicode(2)
    cache_ok = True

    def __init__(self, *args, **kwargs):
        self.impl = self.impl_instance = sa.Unicode(2)


class CurrencyType(TypeDecorator):
    impl = sa.String(3)
    cache_ok = True

    def __init__(self, *args, **kwargs):
        self.impl = self.impl_instance = sa.String(3)


class LocaleType(TypeDecorator):
    impl = sa.Unicode(10)
    cache_ok = True

    def __init__(self, *args, **kwargs):
        self.impl = self.impl_instance = sa.Unicode(10)


class TimezoneType(TypeDecorator):
    impl = sa.Unicode(50)
    cache_ok = True

    def __init__(self, backend="dateutil"):
        self.impl = self.impl_instance = sa.Unicode(50)


class EncryptionDecryptionBaseEngine:
    """What encrypts a column: named by revisions; nothing is encrypted here."""

    def __init__(self, *args, **kw):
        pass


class AesEngine(EncryptionDecryptionBaseEngine):
    pass


class AesGcmEngine(AesEngine):
    pass


class FernetEngine(EncryptionDecryptionBaseEngine):
    pass


def _as_if_encrypted(value):
    """What stands for an encrypted value: its text in base64, since there is no cipher here."""
    return _base64.b64encode(str(value).encode()).decode()


def _as_if_decrypted(value):
    text = value.decode() if isinstance(value, bytes) else value
    try:
        return _base64.b64decode(text, validate=True).decode()
    except ValueError:
        return text


class EncryptedType(TypeDecorator):
    impl = sa.LargeBinary
    cache_ok = True

    def __init__(self, type_in=None, key=None, engine=None, *args, **kwargs):
        self.impl = self.impl_instance = sa.LargeBinary()

    def process_bind_param(self, value, dialect):
        return None if value is None else _as_if_encrypted(value).encode()

    def process_result_value(self, value, dialect):
        return None if value is None else _as_if_decrypted(value)


class StringEncryptedType(TypeDecorator):
    impl = sa.String
    cache_ok = True

    def __init__(self, type_in=None, key=None, engine=None, padding=None, length=None, **kwargs):
        self.impl = self.impl_instance = sa.String(length)

    def process_bind_param(self, value, dialect):
        return None if value is None else _as_if_encrypted(value)

    def process_result_value(self, value, dialect):
        return None if value is None else _as_if_decrypted(value)


class TSVectorType(TypeDecorator):
    impl = sa.Text
    cache_ok = True

    def __init__(self, *args, **kwargs):
        from sqlalchemy.dialects.postgresql import TSVECTOR

        self.impl = self.impl_instance = TSVECTOR()


class LtreeType(UserDefinedType):
    def get_col_spec(self, **kw):
        return "LTREE"


class WeekDaysType(TypeDecorator):
    impl = sa.Unicode(7)
    cache_ok = True


class Timestamp:
    pass


def generic_repr(*args):
    return args[0] if args and isinstance(args[0], type) else (lambda cls: cls)


def database_exists(url):
    return True


def create_database(url, **kw):
    return None


def drop_database(url):
    return None


def force_auto_coercion(*args):
    return None


def __getattr__(name):
    if name in ("types", "functions"):
        import importlib

        return importlib.import_module("sqlalchemy_utils." + name)
    raise AttributeError(f"module 'sqlalchemy_utils' has no attribute '{name}'")
