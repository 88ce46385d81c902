"""Mapped classes: what the ORM knows of classes and their objects, and how attributes are read and written."""

import sqlalchemy as sa
from sqlalchemy import event, exc
from sqlalchemy._orm import lenient
from sqlalchemy.orm import exc as orm_exc


class _State:
    """What a session knows of an object."""

    def __init__(self):
        self.session = None
        self.key = None
        self.committed = {}
        self.collections = {}
        self.expired = False
        self.deleted = False

    @property
    def modified(self):
        return bool(self.committed)


def _state(instance):
    found = instance.__dict__.get("_sa_instance_state")
    if found is None:
        found = instance.__dict__["_sa_instance_state"] = _State()
    return found


def _touch(instance):
    """A session holds on to what has changed until it is written."""
    state = _state(instance)
    if state.session is not None and state.key is not None:
        state.session._changed[id(instance)] = instance


class InstrumentedAttribute:
    """A mapped column: the column on the class, the value on an instance."""

    def __init__(self, key, column):
        self.key = key
        self.column = column
        self.validators = ()

    def __get__(self, instance, owner):
        if instance is None:
            return self.column
        values = instance.__dict__
        state = values.get("_sa_instance_state")
        if state is not None and state.session is not None and state.key is not None:
            if state.expired:
                state.session._refresh(instance)
            elif self.key not in values:
                state.session._load_missing(instance, self.key)
        return values.get(self.key)

    def __set__(self, instance, value):
        state = _state(instance)
        if state.expired and state.session is not None:
            state.session._refresh(instance)
        for function in self.validators:
            value = function(instance, self.key, value)
        old = instance.__dict__.get(self.key)
        for function, options in event._functions("set", [self.column]):
            made = function(instance, value, old, None)
            if options.get("retval"):
                value = made
        if self.key not in state.committed:
            state.committed[self.key] = old if self.key in instance.__dict__ else _ABSENT
        instance.__dict__[self.key] = value
        _touch(instance)

    def __delete__(self, instance):
        instance.__dict__.pop(self.key, None)


class _Absent:
    pass


_ABSENT = _Absent()


class Synonym:
    """`synonym(name)`"""

    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner):
        return getattr(owner if instance is None else instance, self.name)

    def __set__(self, instance, value):
        setattr(instance, self.name, value)


def synonym(name, **kw):
    return Synonym(name)


class Mapper:
    """What maps a class: its tables, its columns by attribute, its place in an inheritance."""

    def __init__(self, cls, table, inherits=None):
        self.class_ = self.entity = cls
        self.local_table = table
        self.inherits = inherits
        self.base_mapper = inherits.base_mapper if inherits is not None else self
        self.single = inherits is not None and inherits.local_table is table
        self.columns_by_key = {}
        self.properties_by_key = {}
        self.relationships = {}
        self.children = []
        self.polymorphic_on = inherits.polymorphic_on if inherits is not None else None
        self.polymorphic_identity = None
        if inherits is None:
            self.tables = [table]
            self.persist_selectable = table
        elif self.single:
            self.tables = inherits.tables
            self.persist_selectable = inherits.persist_selectable
        else:
            self.tables = inherits.tables + [table]
            self.persist_selectable = inherits.persist_selectable.join(table)
        self.mapped_table = self.selectable = self.persist_selectable
        if inherits is not None:
            inherits.children.append(self)

    def __repr__(self):
        return f"<Mapper at 0x7f3c5a1b2d90; {self.class_.__name__}>"

    def __str__(self):
        return f"Mapper[{self.class_.__name__}({self.local_table.name})]"

    @property
    def columns(self):
        return _Columns(self.columns_by_key)

    c = columns

    @property
    def tables_in_order(self):
        return self.tables

    @property
    def column_attrs(self):
        return _Keyed([_Key(key, column) for key, column in self.columns_by_key.items()])

    @property
    def attrs(self):
        return _Keyed(list(self.column_attrs) + list(self.relationships.values()))

    all_orm_descriptors = attrs

    @property
    def primary_key(self):
        return tuple(column for column in self.base_mapper.columns_by_key.values() if column.primary_key)

    def selected(self):
        """The columns of a SELECT of this class, each with its attribute."""
        return [(key, column) for key, columns in self.properties_by_key.items() for column in columns]

    def with_descendants(self):
        found = [self]
        for child in self.children:
            found.extend(child.with_descendants())
        return found

    def criterion(self):
        """What tells the rows of a class that shares its table with others."""
        if not self.single or self.polymorphic_on is None:
            return None
        return self.polymorphic_on.in_([mapper.polymorphic_identity for mapper in self.with_descendants()])

    def get_property(self, key):
        if key in self.relationships:
            return self.relationships[key]
        return _Key(key, self.columns_by_key[key])

    def has_property(self, key):
        return key in self.relationships or key in self.columns_by_key

    def isa(self, other):
        mapper = self
        while mapper is not None:
            if mapper is other:
                return True
            mapper = mapper.inherits
        return False

    def primary_key_from_instance(self, instance):
        return [getattr(instance, _attribute_of(self.class_, column)) for column in self.primary_key]


class _Columns(dict):
    def __init__(self, columns):
        super().__init__(columns)

    def __iter__(self):
        return iter(list(self.values()))

    def __getattr__(self, name):
        if name in self.keys():
            return self[name]
        raise AttributeError(name)


class _Keyed(list):
    def keys(self):
        return [item.key for item in self]

    def __getattr__(self, name):
        for item in self:
            if item.key == name:
                return item
        raise AttributeError(name)


class _Key:
    def __init__(self, key, column):
        self.key = key
        self.columns = [column]
        self.expression = column


def _attribute_of(cls, column):
    for key, columns in cls.__mapper__.properties_by_key.items():
        if any(item is column for item in columns):
            return key
    return column.key


def _class_of(entity):
    if isinstance(entity, type):
        return entity if hasattr(entity, "__mapper__") else None
    return getattr(entity, "_orm_class", None)


_TABLES = []


def _entity_of(found):
    """The class whose table something selected from is."""
    for table, cls in _TABLES:
        if table is found:
            return cls
    return found


def _check_mapped(instance):
    if not hasattr(type(instance), "__mapper__"):
        cls = type(instance)
        raise orm_exc.UnmappedInstanceError(f"Class '{cls.__module__}.{cls.__qualname__}' is not mapped")


_UNCONFIGURED = []


def configure_mappers():
    """Finds what relationships point at, once all classes are there."""
    while _UNCONFIGURED:
        relation = _UNCONFIGURED[0]
        try:
            relation.configure()
        except (exc.InvalidRequestError, exc.ArgumentError, AttributeError):
            # What it points at may be in a file that is not loaded; most revisions never follow it.
            if not lenient():
                raise
            relation.parent.__mapper__.relationships.pop(relation.key, None)
        if _UNCONFIGURED and _UNCONFIGURED[0] is relation:
            _UNCONFIGURED.pop(0)


def _fire(identifier, instance, connection):
    """Calls the listeners of a mapper's event, those of ancestors too where they asked for it."""
    mapper = type(instance).__mapper__
    for function, _ in event._functions(identifier, [mapper.class_, mapper, Mapper]):
        function(mapper, connection, instance)
    ancestor = mapper.inherits
    while ancestor is not None:
        for function, options in event._functions(identifier, [ancestor.class_, ancestor]):
            if options.get("propagate"):
                function(mapper, connection, instance)
        ancestor = ancestor.inherits


def class_mapper(cls, configure=True):
    mapper = getattr(cls, "__mapper__", None)
    if mapper is None:
        raise orm_exc.UnmappedClassError(f"Class '{cls.__module__}.{cls.__qualname__}' is not mapped")
    return mapper


def object_mapper(instance):
    _check_mapped(instance)
    return type(instance).__mapper__


def object_session(instance):
    return _state(instance).session


def clear_mappers():
    pass


def flag_modified(instance, key):
    _state(instance).committed[key] = _ABSENT
    _touch(instance)


def get_history(instance, key):
    return (), (instance.__dict__.get(key),), ()


def set_attribute(instance, key, value):
    setattr(instance, key, value)


def make_transient(instance):
    instance.__dict__.pop("_sa_instance_state", None)


def validates(*names, **kw):
    def decorate(function):
        function._sa_validates = names
        return function

    return decorate


def reconstructor(function):
    function._sa_reconstructor = True
    return function


def foreign(expr):
    return expr


def remote(expr):
    return expr


def column_property(column, *args, **kw):
    return column


query_expression = column_property


def deferred(column, **kw):
    return column
