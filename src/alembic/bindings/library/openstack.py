"""OpenStack's libraries as far as revisions use them: oslo_db, oslo_config, oslo_utils."""

import importlib as _importlib
import json as _json

import sqlalchemy as sa
from sqlalchemy.types import Text, TypeDecorator

_TRUE = ("1", "t", "true", "on", "y", "yes")
_FALSE = ("0", "f", "false", "off", "n", "no")


def bool_from_string(subject, strict=False, default=False):
    if isinstance(subject, bool):
        return subject
    text = str(subject).strip().lower()
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    if strict:
        raise ValueError(f"Unrecognized value '{subject}'")
    return default


def int_from_bool_as_string(subject):
    return int(bool_from_string(subject))


def import_module(import_str):
    return _importlib.import_module(import_str)


def try_import(import_str, default=None):
    try:
        return _importlib.import_module(import_str)
    except ImportError:
        return default


class JsonEncodedType(TypeDecorator):
    """oslo_db: text that holds JSON; nothing is an empty value of its type."""

    type = None
    impl = Text
    cache_ok = True

    def __init__(self, mysql_as_long=False, mysql_as_medium=False):
        super().__init__()

    def process_bind_param(self, value, dialect):
        return _json.dumps(self.type() if value is None else value)

    def process_result_value(self, value, dialect):
        return self.type() if value is None else _json.loads(value)


class JsonEncodedDict(JsonEncodedType):
    type = dict


class JsonEncodedList(JsonEncodedType):
    type = list


class SoftDeleteInteger(TypeDecorator):
    impl = sa.Integer
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else int(value)


class String(sa.String):
    def __init__(self, length=None, mysql_ndb_length=None, mysql_ndb_type=None, **kwargs):
        super().__init__(length, **kwargs)


class ModelIterator:
    pass


class ModelBase:
    """oslo_db: a row that is read and written like a dictionary."""

    __table_initialized__ = False

    def save(self, session):
        session.add(self)
        session.flush()

    def __setitem__(self, key, value):
        setattr(self, key, value)

    def __getitem__(self, key):
        return getattr(self, key)

    def __contains__(self, key):
        return hasattr(self, key)

    def get(self, key, default=None):
        return getattr(self, key, default)

    def update(self, values):
        for key, value in values.items():
            setattr(self, key, value)

    def keys(self):
        return [column.key for column in self.__table__.columns]

    def items(self):
        return [(key, getattr(self, key)) for key in self.keys()]


def _now():
    from oslo_utils import timeutils
    return timeutils.utcnow()


class TimestampMixin:
    created_at = sa.Column(sa.DateTime, default=_now)
    updated_at = sa.Column(sa.DateTime, onupdate=_now)


class SoftDeleteMixin:
    deleted_at = sa.Column(sa.DateTime)
    deleted = sa.Column(SoftDeleteInteger, default=0)

    def soft_delete(self, session):
        self.deleted = self.id
        self.deleted_at = _now()
        self.save(session=session)


class DBError(Exception):
    def __init__(self, inner_exception=None, cause=None):
        self.inner_exception = inner_exception
        super().__init__(str(inner_exception))


class DBDuplicateEntry(DBError):
    pass


class DBReferenceError(DBError):
    pass


class DBNonExistentTable(DBError):
    pass


class DBNonExistentConstraint(DBError):
    pass


class DBMigrationError(DBError):
    pass


class _Facade:
    """enginefacade: the one database there is."""

    def get_engine(self):
        from alembic import op
        return op.get_bind().engine

    def get_sessionmaker(self):
        from sqlalchemy.orm import sessionmaker
        return sessionmaker(bind=self.get_engine())

    def __call__(self, function):
        return function

    @property
    def connection(self):
        from alembic import op
        return op.get_bind()


class _Context(_Facade):
    @property
    def reader(self):
        return self

    @property
    def writer(self):
        return self

    def configure(self, **options):
        pass

    def using(self, context):
        from contextlib import nullcontext
        return nullcontext(self.get_sessionmaker()())


def transaction_context():
    return _Context()


reader = writer = _Context()


def get_indexes(engine, table_name):
    return sa.inspect(engine).get_indexes(table_name)


def index_exists(engine, table_name, index_name):
    return index_name in [index["name"] for index in get_indexes(engine, table_name)]


def index_exists_on_columns(engine, table_name, columns):
    return any(index["column_names"] == list(columns) for index in get_indexes(engine, table_name))


def column_exists(engine, table_name, column):
    return column in [known["name"] for known in sa.inspect(engine).get_columns(table_name)]


def get_table(engine, name):
    return sa.Table(name, sa.MetaData(), autoload_with=engine)


def get_unique_keys(engine, table_name):
    return sa.inspect(engine).get_unique_constraints(table_name)


def get_foreign_key_constraint_name(engine, table_name, column_name):
    for key in sa.inspect(engine).get_foreign_keys(table_name):
        if column_name in key["constrained_columns"]:
            return key["name"]
    return None


class Opt:
    """oslo_config: an option, which has its default here."""

    def __init__(self, name, type=None, default=None, dest=None, **kwargs):
        self.name = name
        self.dest = dest or name.replace("-", "_")
        self.default = default


StrOpt = IntOpt = BoolOpt = ListOpt = FloatOpt = DictOpt = PortOpt = URIOpt = HostAddressOpt = MultiStrOpt = IPOpt = Opt


class OptGroup:
    def __init__(self, name, title=None, help=None, **kwargs):
        self.name = name


class NoSuchOptError(AttributeError):
    pass


class ConfigOpts:
    """Options that were registered, with their defaults: there is no configuration file here."""

    def __init__(self, group=None):
        self.__dict__["_values"] = {}

    def register_opt(self, opt, group=None, **kwargs):
        target = self._group(group)
        target._values.setdefault(opt.dest, opt.default)
        return True

    def register_opts(self, opts, group=None):
        for opt in opts:
            self.register_opt(opt, group)

    register_cli_opt = register_opt
    register_cli_opts = register_opts

    def register_group(self, group):
        self._group(group)

    def _group(self, group):
        if group is None:
            return self
        return self._values.setdefault(getattr(group, "name", group), ConfigOpts())

    def set_override(self, name, override, group=None):
        self._group(group)._values[name] = override

    set_default = set_override

    def import_opt(self, name, module, group=None):
        pass

    import_group = import_opt

    def __call__(self, *args, **kwargs):
        return self

    def __getattr__(self, name):
        if name in self._values:
            return self._values[name]
        from sqlalchemy._orm import lenient
        if lenient() and not name.startswith("_"):
            import importlib
            return getattr(importlib.import_module("settings_of_the_application"), name)
        raise NoSuchOptError(f"no such option {name} in group [DEFAULT]")

    def __getitem__(self, name):
        return self.__getattr__(name)

    def __contains__(self, name):
        return name in self._values


CONF = ConfigOpts()


def set_defaults(conf, connection=None, **kwargs):
    group = conf._group("database")
    group._values.setdefault("connection", connection)


def deprecated(*args, **kwargs):
    return lambda function: function
