"""`sqlalchemy.orm` as migrations use it: declarative classes, sessions, queries.

Classes map to `Table`s; a session keeps an identity map, writes what was added or changed when it
flushes, and reads rows back as objects. Loading strategies and events are accepted and ignored:
relationships load when they are first read.
"""

import sys

import sqlalchemy as sa
from sqlalchemy import _orm, exc
from sqlalchemy.orm import exc as orm_exc


class Mapped:
    def __class_getitem__(cls, item):
        return _MappedAlias(item)


class DynamicMapped(Mapped):
    pass


class WriteOnlyMapped(Mapped):
    pass


class _MappedAlias:
    def __init__(self, item):
        self.item = item


class MappedColumn:
    """`mapped_column(...)`, until its class gives it a name and perhaps a type."""

    def __init__(self, *args, **kw):
        self.args = args
        self.kw = kw

    def make(self, name, annotation, types=()):
        kw = {key: value for key, value in self.kw.items() if key not in _ATTRIBUTE_OPTIONS}
        args = list(self.args)
        if args and isinstance(args[0], str):
            column = sa.Column(*args, **kw)
            column.key = name
        else:
            column = sa.Column(name, *args, **kw)
        data_type, nullable = _annotated(annotation, types)
        if data_type is not None and isinstance(column.type, sa.types.NullType) and not column.foreign_keys:
            column.type = data_type
        if nullable is not None and "nullable" not in kw and not column.primary_key:
            column.nullable = nullable
        return column


_ATTRIBUTE_OPTIONS = ("init", "repr", "deferred", "default_factory", "compare", "kw_only", "hash", "sort_order",
                      "use_existing_column", "active_history", "deferred_group", "deferred_raiseload")


def mapped_column(*args, **kw):
    return MappedColumn(*args, **kw)


_TYPES = {
    "int": sa.Integer, "str": sa.String, "float": sa.Float, "bool": sa.Boolean, "bytes": sa.LargeBinary,
    "datetime": sa.DateTime, "date": sa.Date, "time": sa.Time, "timedelta": sa.Interval, "Decimal": sa.Numeric,
    "UUID": sa.Uuid, "dict": sa.JSON, "list": sa.JSON,
}


def _annotated(annotation, types=()):
    """The type and nullability that `Mapped[...]` says; `None` where it says nothing."""
    if annotation is None:
        return None, None
    if isinstance(annotation, str):
        text = annotation.strip()
        start = text.find("Mapped[")
        if start < 0:
            return None, None
        text = text[start + 7:].rstrip("]").strip()
        nullable = "None" in text or text.startswith(("Optional[", "typing.Optional["))
        for prefix in ("Optional[", "typing.Optional["):
            if text.startswith(prefix):
                text = text[len(prefix):]
        name = text.replace("None", "").replace("|", "").strip().split("[")[0].split(".")[-1]
        made = _TYPES.get(name)
        return (made() if made else None), nullable
    if not isinstance(annotation, _MappedAlias):
        return None, None
    item = annotation.item
    arguments = getattr(item, "__args__", None)
    nullable = bool(arguments) and (type(None) in arguments or None in arguments)
    if nullable:
        rest = [argument for argument in arguments if argument is not None and argument is not type(None)]
        item = rest[0] if rest else item
    for known in types:
        if known is item or known == item:
            chosen = types[known]
            return (chosen() if isinstance(chosen, type) else chosen), nullable
    made = _TYPES.get(getattr(item, "__name__", ""))
    return (made() if made else None), nullable


def _is_mapped(annotation):
    """Whether an annotation without a value says that there is a column."""
    if isinstance(annotation, str):
        return "Mapped[" in annotation and "elationship" not in annotation
    return isinstance(annotation, _MappedAlias)


class declared_attr:
    def __init__(self, function):
        self.function = getattr(function, "__func__", function)

    def __get__(self, instance, owner):
        return self.function(owner)

    @classmethod
    def directive(cls, function):
        return cls(function)

    @classmethod
    def cascading(cls, function):
        return cls(function)


class hybrid_property:
    def __init__(self, fget, fset=None, expr=None):
        self.fget, self.fset, self.expr = fget, fset, expr

    def __get__(self, instance, owner):
        if instance is None:
            return (self.expr or self.fget)(owner)
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def setter(self, function):
        return hybrid_property(self.fget, function, self.expr)

    def expression(self, function):
        return hybrid_property(self.fget, self.fset, getattr(function, "__func__", function))

    def comparator(self, function):
        return self

    def update_expression(self, function):
        return self


def hybrid_method(function):
    return function


class _State:
    """What a session knows of an object."""

    def __init__(self):
        self.session = None
        self.key = None
        self.modified = set()
        self.expired = False
        self.deleted = False


def _state(instance):
    found = instance.__dict__.get("_sa_instance_state")
    if found is None:
        found = instance.__dict__["_sa_instance_state"] = _State()
    return found


class InstrumentedAttribute:
    """A mapped column: the column on the class, the value on an instance."""

    def __init__(self, key, column):
        self.key = key
        self.column = column

    def __get__(self, instance, owner):
        if instance is None:
            return self.column
        values = instance.__dict__
        state = values.get("_sa_instance_state")
        if state is not None and state.expired and state.session is not None:
            state.session._refresh(instance)
        return values.get(self.key)

    def __set__(self, instance, value):
        state = _state(instance)
        if state.expired and state.session is not None:
            state.session._refresh(instance)
        instance.__dict__[self.key] = value
        state.modified.add(self.key)

    def __delete__(self, instance):
        instance.__dict__.pop(self.key, None)


class RelationshipProperty:
    """`relationship(...)`: loads with a SELECT when it is first read."""

    def __init__(self, argument=None, secondary=None, **kw):
        self.argument, self.secondary, self.kw = argument, secondary, kw
        self.key = self.parent = None

    def _target(self):
        argument = self.argument
        if argument is None:
            annotation = self.parent.__annotations__.get(self.key)
            item = getattr(annotation, "item", annotation)
            arguments = getattr(item, "__args__", None)
            item = arguments[0] if arguments else item
            if isinstance(item, str) and "[" in item:
                item = item.replace("Mapped[", "").replace("List[", "").replace("list[", "").replace("Optional[", "")
            argument = item.strip("[]\"' ") if isinstance(item, str) else item
        if callable(argument) and not isinstance(argument, type):
            argument = argument()
        if isinstance(argument, str):
            name = argument.split(".")[-1]
            found = self.parent.registry._classes.get(name)
            if found is None:
                raise exc.InvalidRequestError(
                    f"When initializing mapper {self.parent.__name__}, expression {argument!r} failed to locate a name "
                    f"({argument!r})."
                )
            return found
        return argument

    def _secondary(self):
        table = self.secondary
        if callable(table) and not isinstance(table, sa.Table):
            table = table()
        if isinstance(table, str):
            table = self.parent.metadata.tables[table]
        return table

    def _pairs(self, source, target):
        """Columns of `source` with the columns of `target` that its foreign keys point at."""
        pairs = []
        for column in source.columns:
            for key in column.foreign_keys:
                parts = key.target_fullname.split(".")
                if parts[-2] == target.name and parts[-1] in target.c:
                    pairs.append((column, target.c[parts[-1]]))
        return pairs

    def _direction(self):
        """`("one", pairs)` when this side holds the foreign key, `("many", pairs)` when the other does."""
        own, other = self.parent.__table__, self._target().__table__
        if self.secondary is not None:
            return "secondary", []
        names = self.kw.get("foreign_keys")
        local = self._pairs(own, other)
        if names is not None and not isinstance(names, str):
            wanted = names if isinstance(names, (list, tuple)) else [names]
            local = [pair for pair in local if any(pair[0] is column for column in wanted)]
        if own is other and self.kw.get("remote_side") is None:
            return "many", [(remote, column) for column, remote in self._pairs(other, own)]
        if local:
            return "one", local
        return "many", [(remote, column) for column, remote in self._pairs(other, own)]

    def __get__(self, instance, owner):
        if instance is None:
            return self
        if self.key in instance.__dict__:
            return instance.__dict__[self.key]
        value = self._load(instance)
        instance.__dict__[self.key] = value
        return value

    def _load(self, instance):
        session = _state(instance).session
        direction, pairs = self._direction()
        uselist = self.kw.get("uselist", direction != "one")
        if session is None or _state(instance).key is None:
            return [] if uselist else None
        target = self._target()
        query = session.query(target)
        if direction == "secondary":
            table = self._secondary()
            for column, own in self._pairs(table, self.parent.__table__):
                query = query.filter(column == getattr(instance, own.key))
            for column, other in self._pairs(table, target.__table__):
                query = query.filter(column == other)
        elif direction == "one":
            values = [getattr(instance, _attribute_of(type(instance), column)) for column, _ in pairs]
            if any(value is None for value in values):
                return None
            for (_, other), value in zip(pairs, values):
                query = query.filter(other == value)
        else:
            for own, other in pairs:
                query = query.filter(other == getattr(instance, _attribute_of(type(instance), own)))
        found = query.all()
        if uselist:
            return found
        return found[0] if found else None

    def __set__(self, instance, value):
        instance.__dict__[self.key] = value
        _state(instance).modified.add(self.key)
        direction, pairs = self._direction()
        if direction == "one":
            for column, other in pairs:
                attribute = _attribute_of(type(instance), column)
                source = None if value is None else getattr(value, _attribute_of(type(value), other))
                setattr(instance, attribute, source)


def _attribute_of(cls, column):
    for key, attribute in cls.__mapper__.columns_by_key.items():
        if attribute is column:
            return key
    return column.key


def relationship(argument=None, secondary=None, **kw):
    return RelationshipProperty(argument, secondary, **kw)


def backref(name, **kw):
    return (name, kw)


def column_property(column, *args, **kw):
    return column


def synonym(name, **kw):
    return property(lambda self: getattr(self, name), lambda self, value: setattr(self, name, value))


def deferred(column, **kw):
    return column


class Mapper:
    """What maps a class: its table and its columns by attribute."""

    def __init__(self, cls, table):
        self.class_ = cls
        self.local_table = self.persist_selectable = self.mapped_table = table
        self.columns_by_key = {}
        self.relationships = {}

    @property
    def columns(self):
        return self.local_table.columns

    c = columns

    @property
    def column_attrs(self):
        return [_Key(key) for key in self.columns_by_key]

    attrs = column_attrs

    @property
    def primary_key(self):
        return [column for column in self.columns_by_key.values() if column.primary_key]


class _Key:
    def __init__(self, key):
        self.key = key


class registry:
    def __init__(self, metadata=None, **kw):
        self.metadata = metadata if metadata is not None else sa.MetaData()
        self.type_annotation_map = kw.get("type_annotation_map") or {}
        self._classes = {}
        self._tables = []

    def generate_base(self, cls=object, name="Base", **kw):
        return declarative_base(metadata=self.metadata, cls=cls, name=name, registry=self)

    def mapped(self, cls):
        cls.registry, cls.metadata = self, self.metadata
        _map(cls)
        return cls

    def map_imperatively(self, cls, table, properties=None, **kw):
        cls.registry, cls.metadata, cls.__table__ = self, self.metadata, table
        _map(cls)
        return cls.__mapper__

    def configure(self):
        pass


def _constructor(self, **kw):
    for key, value in kw.items():
        if not hasattr(type(self), key):
            raise TypeError(f"{key!r} is an invalid keyword argument for {type(self).__name__}")
        setattr(self, key, value)


def _map(cls):
    """Makes the table of a class, unless it has one, and its attributes."""
    found, relations = {}, {}
    types = getattr(cls, "type_annotation_map", None) or getattr(cls.registry, "type_annotation_map", None) or {}
    for ancestor in reversed(cls.__mro__):
        own = ancestor is cls or not hasattr(ancestor, "__mapper__")
        annotations = ancestor.__dict__.get("__annotations__", {})
        names = list(annotations) + [name for name in ancestor.__dict__ if name not in annotations]
        for name in names:
            value = ancestor.__dict__.get(name)
            if isinstance(value, declared_attr) and not name.startswith("__"):
                value = value.function(cls)
            if name not in ancestor.__dict__ and _is_mapped(annotations.get(name)):
                value = MappedColumn()
            if isinstance(value, MappedColumn):
                value = value.make(name, annotations.get(name), types)
            elif isinstance(value, sa.Column) and ancestor is not cls and own:
                value = value.copy()
            if isinstance(value, sa.Column) and own:
                if not value.name:
                    value.name = name
                    value.key = name
                found[name] = value
            elif isinstance(value, RelationshipProperty):
                relations[name] = value
    table = cls.__dict__.get("__table__")
    if table is None and ("__tablename__" in cls.__dict__ or not hasattr(cls, "__table__")):
        arguments = getattr(cls, "__table_args__", ()) or ()
        options = {}
        if isinstance(arguments, dict):
            arguments, options = (), arguments
        elif arguments and isinstance(arguments[-1], dict):
            arguments, options = arguments[:-1], arguments[-1]
        table = sa.Table(cls.__tablename__, cls.metadata, *found.values(), *arguments, **options)
        cls.__table__ = table
    elif table is None:
        table = cls.__table__
        for column in found.values():
            if column.key not in table.c:
                table.append_column(column)
    mapper = cls.__mapper__ = Mapper(cls, table)
    by_column = {id(column): name for name, column in found.items()}
    for column in table.columns:
        name = by_column.get(id(column), column.key)
        mapper.columns_by_key[name] = column
        setattr(cls, name, InstrumentedAttribute(name, column))
    for name, relation in relations.items():
        relation.key, relation.parent = name, cls
        mapper.relationships[name] = relation
        setattr(cls, name, relation)
    if cls.__init__ is object.__init__:
        cls.__init__ = _constructor
    cls.registry._classes[cls.__name__] = cls
    cls.registry._tables.append((table, cls))
    _MAPPED.append((table, cls))


_MAPPED = []


class _Declarative:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        if "registry" not in cls.__dict__ and not hasattr(cls, "registry"):
            if cls.__dict__.get("metadata") is None:
                cls.metadata = sa.MetaData()
            cls.registry = registry(cls.metadata)
            return
        if cls.__dict__.get("__abstract__"):
            return
        if "__table__" in cls.__dict__ or getattr(cls, "__tablename__", None) or hasattr(cls, "__table__"):
            _map(cls)


class DeclarativeBase(_Declarative):
    registry = None
    metadata = None

    def __init_subclass__(cls, **kw):
        if DeclarativeBase in cls.__bases__:
            metadata = cls.__dict__.get("metadata")
            own = cls.__dict__.get("registry")
            cls.metadata = metadata if metadata is not None else (own.metadata if own is not None else sa.MetaData())
            cls.registry = own if own is not None else registry(cls.metadata)
            cls.__init__ = _constructor
            return
        super().__init_subclass__(**kw)


class DeclarativeBaseNoMeta(DeclarativeBase):
    pass


class MappedAsDataclass:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()


def declarative_base(bind=None, metadata=None, mapper=None, cls=object, name="Base", registry=None, **kw):
    made = registry if registry is not None else globals()["registry"](metadata)
    bases = (_Declarative,) if cls is object else (cls if isinstance(cls, tuple) else (cls,)) + (_Declarative,)
    return type(name, bases, {"registry": made, "metadata": made.metadata, "__init__": _constructor, "__abstract__": True})


def as_declarative(**kw):
    def decorate(cls):
        return declarative_base(cls=cls, name=cls.__name__, **kw)

    return decorate


def declarative_mixin(cls):
    return cls


def _class_of(entity):
    if isinstance(entity, type) and hasattr(entity, "__mapper__"):
        return entity
    return getattr(entity, "_orm_class", None)


class AliasedClass:
    """`aliased(User)`"""

    def __init__(self, cls, alias):
        self._orm_class = cls
        self._alias = alias

    def __getattr__(self, name):
        return self._alias.c[self._orm_class.__mapper__.columns_by_key[name].key]

    def __clause_element__(self):
        return self._alias


def aliased(element, alias=None, name=None, **kw):
    cls = _class_of(element)
    if cls is None:
        return element.alias(name)
    made = alias if alias is not None else cls.__table__.alias(name)
    return AliasedClass(cls, made)


def _option(*args, **kw):
    return None


joinedload = selectinload = subqueryload = lazyload = noload = load_only = defer = undefer = contains_eager = raiseload = _option
defaultload = immediateload = with_loader_criteria = _option


class Query:
    def __init__(self, entities, session=None, statement=None):
        self.session = session
        self.entities = list(entities)
        if statement is None:
            statement = sa.select(*[self._columns(entity) for entity in self.entities])
        self.statement = statement

    @staticmethod
    def _columns(entity):
        if isinstance(entity, AliasedClass):
            return entity._alias
        cls = _class_of(entity)
        return cls.__table__ if cls is not None else entity

    def _with(self, statement):
        return Query(self.entities, self.session, statement)

    def __clause_element__(self):
        return self.statement.scalar_subquery()

    def filter(self, *criteria):
        return self._with(self.statement.where(*criteria))

    where = filter

    def filter_by(self, **kw):
        entity = self.entities[0]
        cls = _class_of(entity)
        for key, value in kw.items():
            column = getattr(entity, key) if cls is not None else self.statement.selected_columns[key]
            self = self.filter(column == value)
        return self

    def order_by(self, *clauses):
        return self._with(self.statement.order_by(*[clause for clause in clauses if clause is not False]))

    def group_by(self, *clauses):
        return self._with(self.statement.group_by(*clauses))

    def having(self, *criteria):
        return self._with(self.statement.having(*criteria))

    def limit(self, limit):
        return self._with(self.statement.limit(limit))

    def offset(self, offset):
        return self._with(self.statement.offset(offset))

    def slice(self, start, stop):
        return self._with(self.statement.slice(start, stop))

    def distinct(self, *expr):
        return self._with(self.statement.distinct(*expr))

    def select_from(self, *froms):
        return self._with(self.statement.select_from(*[self._columns(entity) for entity in froms]))

    def _joined(self, target, onclause, outer):
        if isinstance(target, RelationshipProperty):
            relation, target = target, target._target()
            direction, pairs = relation._direction()
            onclause = sa.and_(*[own == other for own, other in pairs])
        return self._with(self.statement.join(self._columns(target), onclause, isouter=outer))

    def join(self, target, *props, **kw):
        return self._joined(target, props[0] if props else kw.get("onclause"), kw.get("isouter", False))

    def outerjoin(self, target, *props, **kw):
        return self._joined(target, props[0] if props else kw.get("onclause"), True)

    def options(self, *options):
        return self

    def execution_options(self, **kw):
        return self

    def enable_eagerloads(self, value):
        return self

    def with_for_update(self, **kw):
        return self

    def yield_per(self, count):
        return self

    def populate_existing(self):
        return self

    def with_entities(self, *entities):
        made = Query(entities, self.session)
        return made._with(self.statement.with_only_columns(*[self._columns(entity) for entity in entities]))

    def add_columns(self, *columns):
        return Query(self.entities + list(columns), self.session, self.statement.add_columns(*columns))

    def union(self, *others):
        return self._with(self.statement.union(*[other.statement for other in others]))

    def union_all(self, *others):
        return self._with(self.statement.union_all(*[other.statement for other in others]))

    def subquery(self, name=None, **kw):
        return self.statement.subquery(name)

    def cte(self, name=None, **kw):
        return self.statement.cte(name, **kw)

    def scalar_subquery(self):
        return self.statement.scalar_subquery()

    as_scalar = scalar_subquery

    def exists(self):
        return self.statement.exists()

    def label(self, name):
        return self.statement.label(name)

    def __str__(self):
        return str(self.statement)

    def __iter__(self):
        return iter(self.all())

    def __getitem__(self, item):
        if isinstance(item, slice):
            return self.slice(item.start or 0, item.stop).all()
        return self.limit(1).offset(item).all()[0]

    def all(self):
        self.session._autoflush()
        rows = self.session.connection().execute(self.statement).all()
        made = [self.session._row(self.entities, row) for row in rows]
        if len(self.entities) == 1 and _class_of(self.entities[0]) is not None:
            unique, seen = [], set()
            for item in made:
                if id(item) not in seen:
                    seen.add(id(item))
                    unique.append(item)
            return unique
        return made

    def first(self):
        found = self.limit(1).all()
        return found[0] if found else None

    def one(self):
        found = self.all()
        if not found:
            raise orm_exc.NoResultFound("No row was found when one was required")
        if len(found) > 1:
            raise orm_exc.MultipleResultsFound("Multiple rows were found when exactly one was required")
        return found[0]

    def one_or_none(self):
        found = self.all()
        if len(found) > 1:
            raise orm_exc.MultipleResultsFound("Multiple rows were found when one or none was required")
        return found[0] if found else None

    def scalar(self):
        found = self.one_or_none()
        if found is None or len(self.entities) == 1 and _class_of(self.entities[0]) is not None:
            return found
        return found[0]

    def count(self):
        self.session._autoflush()
        counted = sa.select(sa.func.count()).select_from(self.statement.subquery())
        return self.session.connection().execute(counted).scalar()

    def get(self, ident):
        return self.session.get(self.entities[0], ident)

    def update(self, values, synchronize_session="auto", update_args=None):
        self.session._autoflush()
        cls = _class_of(self.entities[0])
        table = cls.__table__ if cls is not None else self.entities[0].table
        made = {}
        for key, value in values.items():
            column = cls.__mapper__.columns_by_key.get(key, key) if isinstance(key, str) and cls is not None else key
            made[column] = value
        statement = sa.update(table).values(made)
        where = self.statement.whereclause
        if where is not None:
            statement = statement.where(where)
        result = self.session.connection().execute(statement)
        self.session.expire_all()
        return result.rowcount

    def delete(self, synchronize_session="auto"):
        self.session._autoflush()
        cls = _class_of(self.entities[0])
        table = cls.__table__ if cls is not None else self.entities[0].table
        statement = sa.delete(table)
        where = self.statement.whereclause
        if where is not None:
            statement = statement.where(where)
        result = self.session.connection().execute(statement)
        self.session.expire_all()
        return result.rowcount


class Session:
    def __init__(self, bind=None, autoflush=True, autocommit=False, expire_on_commit=True, **kw):
        self.bind = bind
        self.autoflush = autoflush
        self.expire_on_commit = expire_on_commit
        self.info = {}
        self.identity_map = {}
        self._new = []
        self._deleted = []
        self._flushing = False

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()
        return False

    def __contains__(self, instance):
        return _state(instance).session is self

    def __iter__(self):
        return iter(list(self._new) + list(self.identity_map.values()))

    @property
    def new(self):
        return list(self._new)

    @property
    def dirty(self):
        return [instance for instance in self.identity_map.values() if _state(instance).modified]

    @property
    def deleted(self):
        return list(self._deleted)

    @property
    def is_active(self):
        return True

    @property
    def no_autoflush(self):
        return _NoAutoflush(self)

    def connection(self, *args, **kw):
        if self.bind is None:
            raise exc.UnboundExecutionError("Could not locate a bind configured on session.")
        return self.bind.connect()

    def get_bind(self, *args, **kw):
        return self.bind

    def begin(self, **kw):
        return _SessionTransaction(self)

    def begin_nested(self):
        self.flush()
        return self.connection().begin_nested()

    def in_transaction(self):
        return True

    def query(self, *entities):
        return Query(entities, self)

    def execute(self, statement, params=None, **kw):
        self._autoflush()
        result = self.connection().execute(statement, params)
        if isinstance(statement, (sa.Update, sa.Delete)):
            self.expire_all()
        entities = [_entity_of(found) for found in _orm.entities(statement)]
        if not any(_class_of(entity) is not None for entity in entities):
            return result
        rows = [self._row(entities, row, single=False) for row in result.all()]
        return _orm.result([getattr(entity, "__name__", "entity") for entity in entities], rows)

    def scalars(self, statement, params=None, **kw):
        return self.execute(statement, params).scalars()

    def scalar(self, statement, params=None, **kw):
        return self.execute(statement, params).scalar()

    def _row(self, entities, row, single=True):
        """The values of a row with the columns of each mapped class made into an object."""
        made, at = [], 0
        values = tuple(row)
        for entity in entities:
            cls = _class_of(entity)
            if cls is None:
                table = entity if isinstance(entity, sa.FromClause) else None
                width = len(table.c) if table is not None else 1
                made.extend(values[at:at + width])
                at += width
                continue
            width = len(cls.__table__.c)
            made.append(self._object(cls, values[at:at + width]))
            at += width
        if single and len(entities) == 1 and _class_of(entities[0]) is not None:
            return made[0]
        if all(_class_of(entity) is None for entity in entities):
            return row
        return tuple(made)

    def _object(self, cls, values):
        mapper = cls.__mapper__
        keys = list(mapper.columns_by_key)
        found = dict(zip(keys, values))
        identity = tuple(found[key] for key in keys if mapper.columns_by_key[key].primary_key)
        if identity and all(value is None for value in identity):
            return None
        known = self.identity_map.get((cls, identity)) if identity else None
        if known is not None:
            state = _state(known)
            if state.expired:
                self._fill(known, found)
            return known
        instance = cls.__new__(cls)
        state = _state(instance)
        state.session, state.key = self, (cls, identity)
        self._fill(instance, found)
        self.identity_map[(cls, identity)] = instance
        return instance

    def _fill(self, instance, values):
        state = _state(instance)
        state.expired = False
        for key, value in values.items():
            if key not in state.modified:
                instance.__dict__[key] = value

    def _refresh(self, instance):
        state = _state(instance)
        state.expired = False
        cls = type(instance)
        for name in cls.__mapper__.relationships:
            if name not in state.modified:
                instance.__dict__.pop(name, None)
        if state.key is None:
            return
        statement = sa.select(cls.__table__)
        for column, value in zip(cls.__mapper__.primary_key, state.key[1]):
            statement = statement.where(column == value)
        row = self.connection().execute(statement).first()
        if row is None:
            raise orm_exc.ObjectDeletedError(f"Instance '{cls.__name__}' has been deleted, or its row is otherwise not present.")
        self._fill(instance, dict(zip(cls.__mapper__.columns_by_key, tuple(row))))

    def get(self, entity, ident, **kw):
        cls = _class_of(entity)
        if isinstance(ident, dict):
            ident = tuple(ident[column.key] for column in cls.__mapper__.primary_key)
        elif not isinstance(ident, (tuple, list)):
            ident = (ident,)
        known = self.identity_map.get((cls, tuple(ident)))
        if known is not None and not _state(known).expired:
            return known
        query = self.query(entity)
        for column, value in zip(cls.__mapper__.primary_key, ident):
            query = query.filter(column == value)
        return query.first()

    def add(self, instance, _warn=True):
        if not hasattr(type(instance), "__mapper__"):
            raise orm_exc.UnmappedInstanceError(f"Class '{type(instance).__name__}' is not mapped")
        state = _state(instance)
        if state.session is self:
            return
        state.session = self
        if state.key is None:
            self._new.append(instance)
        else:
            self.identity_map[state.key] = instance
        self._cascade(instance)

    def _cascade(self, instance):
        for name in type(instance).__mapper__.relationships:
            value = instance.__dict__.get(name)
            for other in value if isinstance(value, list) else [value]:
                if other is not None and _state(other).session is None:
                    self.add(other)

    def add_all(self, instances):
        for instance in instances:
            self.add(instance)

    def merge(self, instance, **kw):
        cls = type(instance)
        identity = tuple(instance.__dict__.get(_attribute_of(cls, column)) for column in cls.__mapper__.primary_key)
        known = self.get(cls, identity) if all(value is not None for value in identity) else None
        if known is None:
            self.add(instance)
            return instance
        for key in cls.__mapper__.columns_by_key:
            if key in instance.__dict__:
                setattr(known, key, instance.__dict__[key])
        return known

    def delete(self, instance):
        if instance in self._new:
            self._new.remove(instance)
            return
        self._deleted.append(instance)

    def expunge(self, instance):
        state = _state(instance)
        state.session = None
        if state.key is not None:
            self.identity_map.pop(state.key, None)
        if instance in self._new:
            self._new.remove(instance)

    def expunge_all(self):
        for instance in self.identity_map.values():
            _state(instance).session = None
        self.identity_map.clear()
        self._new.clear()

    def expire(self, instance, *args):
        _state(instance).expired = True

    def expire_all(self):
        for instance in self.identity_map.values():
            if not _state(instance).modified:
                _state(instance).expired = True

    def refresh(self, instance, *args, **kw):
        self._autoflush()
        self._refresh(instance)

    def _autoflush(self):
        if self.autoflush:
            self.flush()

    def flush(self, objects=None):
        if self._flushing:
            return
        self._flushing = True
        try:
            self._flush()
        finally:
            self._flushing = False

    def _flush(self):
        for instance in list(self._new) + list(self.identity_map.values()):
            self._cascade(instance)
        if not self._new and not self._deleted and not any(_state(i).modified for i in self.identity_map.values()):
            return
        order = _table_order(self._new + self._deleted)
        connection = self.connection()
        for instance in sorted(self._new, key=lambda item: order[type(item).__table__.key]):
            self._insert(connection, instance)
        self._new.clear()
        for instance in list(self.identity_map.values()):
            if _state(instance).modified and instance not in self._deleted:
                self._update(connection, instance)
        for instance in sorted(self._deleted, key=lambda item: -order[type(item).__table__.key]):
            cls = type(instance)
            statement = sa.delete(cls.__table__)
            for column, value in zip(cls.__mapper__.primary_key, _state(instance).key[1]):
                statement = statement.where(column == value)
            connection.execute(statement)
            self.identity_map.pop(_state(instance).key, None)
            _state(instance).session = None
        self._deleted.clear()

    def _sync(self, instance):
        """Foreign keys from related objects that have their keys by now."""
        for name, relation in type(instance).__mapper__.relationships.items():
            value = instance.__dict__.get(name)
            if value is None:
                continue
            direction, pairs = relation._direction()
            if direction == "one":
                for column, other in pairs:
                    source = getattr(value, _attribute_of(type(value), other))
                    if source is not None:
                        setattr(instance, _attribute_of(type(instance), column), source)

    def _sync_children(self, instance):
        for name, relation in type(instance).__mapper__.relationships.items():
            value = instance.__dict__.get(name)
            if not value:
                continue
            direction, pairs = relation._direction()
            if direction == "many":
                for child in value if isinstance(value, list) else [value]:
                    for own, other in pairs:
                        setattr(child, _attribute_of(type(child), other), getattr(instance, _attribute_of(type(instance), own)))

    def _insert(self, connection, instance):
        self._sync(instance)
        cls = type(instance)
        values = {}
        for key, column in cls.__mapper__.columns_by_key.items():
            if key in instance.__dict__ and not (column.primary_key and instance.__dict__[key] is None):
                value = instance.__dict__[key]
                if value is None and (column.default is not None or column.server_default is not None):
                    continue
                values[column.key] = value
            elif not column.primary_key and column.default is None and column.server_default is None:
                values[column.key] = None
        for column in cls.__mapper__.columns_by_key.values():
            if column.key not in values and column.default is not None and (column.default.is_scalar or column.default.is_callable):
                values[column.key] = connection.execute(column.default)
        result = connection.execute(sa.insert(cls.__table__), values)
        key = result.inserted_primary_key
        for column, value in zip(cls.__mapper__.primary_key, key or ()):
            instance.__dict__[_attribute_of(cls, column)] = values.get(column.key, value)
        for name, column in cls.__mapper__.columns_by_key.items():
            if column.key in values:
                instance.__dict__[name] = values[column.key]
        state = _state(instance)
        state.modified.clear()
        identity = tuple(instance.__dict__.get(_attribute_of(cls, column)) for column in cls.__mapper__.primary_key)
        state.key = (cls, identity)
        state.expired = any(column.server_default is not None and column.key not in values for column in cls.__table__.c)
        self.identity_map[state.key] = instance
        self._sync_children(instance)

    def _update(self, connection, instance):
        self._sync(instance)
        cls, state = type(instance), _state(instance)
        columns = cls.__mapper__.columns_by_key
        values = {columns[key].key: instance.__dict__[key] for key in state.modified if key in columns}
        if values:
            statement = sa.update(cls.__table__).values(values)
            for column, value in zip(cls.__mapper__.primary_key, state.key[1]):
                statement = statement.where(column == value)
            connection.execute(statement)
        state.modified.clear()
        self._sync_children(instance)

    def bulk_insert_mappings(self, mapper, mappings, **kw):
        cls = _class_of(mapper) or mapper.class_
        rows = [dict(row) for row in mappings]
        if rows:
            self.connection().execute(sa.insert(cls.__table__), rows)

    def bulk_update_mappings(self, mapper, mappings):
        cls = _class_of(mapper) or mapper.class_
        keys = [column.key for column in cls.__mapper__.primary_key]
        for row in mappings:
            statement = sa.update(cls.__table__).values({key: value for key, value in row.items() if key not in keys})
            for key in keys:
                statement = statement.where(cls.__table__.c[key] == row[key])
            self.connection().execute(statement)

    def bulk_save_objects(self, objects, **kw):
        for instance in objects:
            if _state(instance).key is None:
                self._insert(self.connection(), instance)
            else:
                self._update(self.connection(), instance)

    def commit(self):
        self.flush()
        if self.expire_on_commit:
            self.expire_all()

    def rollback(self):
        self._new.clear()
        self._deleted.clear()
        for instance in self.identity_map.values():
            _state(instance).modified.clear()
            _state(instance).expired = True
        if self.bind is not None:
            self.connection().rollback()

    def close(self):
        self.expunge_all()
        self._deleted.clear()

    def remove(self):
        self.close()


def _table_order(instances):
    order = {}
    for instance in instances:
        metadata = type(instance).__table__.metadata
        if type(instance).__table__.key not in order:
            for at, table in enumerate(metadata.sorted_tables):
                order[table.key] = at
    return order


def _entity_of(found):
    for table, cls in _MAPPED:
        if table is found:
            return cls
    return found


class _NoAutoflush:
    def __init__(self, session):
        self.session = session

    def __enter__(self):
        self.before, self.session.autoflush = self.session.autoflush, False
        return self.session

    def __exit__(self, kind, value, traceback):
        self.session.autoflush = self.before
        return False


class _SessionTransaction:
    def __init__(self, session):
        self.session = session

    def __enter__(self):
        return self.session

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.session.commit()
        else:
            self.session.rollback()
        return False

    def commit(self):
        self.session.commit()

    def rollback(self):
        self.session.rollback()


class sessionmaker:
    def __init__(self, bind=None, class_=Session, **kw):
        self.kw = dict(kw, bind=bind)
        self.class_ = class_

    def __call__(self, **local):
        return self.class_(**{**self.kw, **local})

    def __class_getitem__(cls, item):
        return cls

    def configure(self, **kw):
        self.kw.update(kw)

    def begin(self):
        return self().begin()


class scoped_session:
    def __init__(self, session_factory, scopefunc=None):
        self.session_factory = session_factory
        self._session = None

    def __call__(self, **kw):
        if self._session is None:
            self._session = self.session_factory(**kw)
        return self._session

    def remove(self):
        if self._session is not None:
            self._session.close()
        self._session = None

    def __getattr__(self, name):
        return getattr(self(), name)


def object_session(instance):
    return _state(instance).session


def class_mapper(cls, configure=True):
    return cls.__mapper__


def configure_mappers():
    pass


def clear_mappers():
    pass


def validates(*names, **kw):
    return lambda function: function


def reconstructor(function):
    return function


def foreign(expr):
    return expr


def remote(expr):
    return expr


def flag_modified(instance, key):
    _state(instance).modified.add(key)


def make_transient(instance):
    instance.__dict__.pop("_sa_instance_state", None)


def close_all_sessions():
    pass
