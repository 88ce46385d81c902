"""Declarative classes: `declarative_base`, `DeclarativeBase`, `Mapped`, mixins, hybrids, and what makes their tables."""

import sqlalchemy as sa
from sqlalchemy import exc
from sqlalchemy.orm._mapping import InstrumentedAttribute, Mapper, Synonym, _TABLES, _UNCONFIGURED, configure_mappers
from sqlalchemy.orm._relations import RelationshipProperty


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
        data_type, nullable, extra = _annotated(annotation, types)
        if extra is not None:
            args = args + [item for item in extra.args if not isinstance(item, str)]
            kw = {**extra.kw, **kw}
        if args and isinstance(args[0], str):
            column = sa.Column(*args, **kw)
            column.key = name
        else:
            column = sa.Column(name, *args, **kw)
        if data_type is not None and isinstance(column.type, sa.types.NullType) and not column.foreign_keys:
            column.type = data_type
        if nullable is not None and "nullable" not in kw and not column.primary_key:
            column.nullable = nullable
        return column


_ATTRIBUTE_OPTIONS = ("init", "repr", "deferred", "default_factory", "compare", "kw_only", "hash", "sort_order",
                      "use_existing_column", "active_history", "deferred_group", "deferred_raiseload", "insert_default")


def mapped_column(*args, **kw):
    if "insert_default" in kw:
        kw = dict(kw, default=kw["insert_default"])
    return MappedColumn(*args, **kw)


_TYPES = {
    "int": sa.Integer, "str": sa.String, "float": sa.Double, "bool": sa.Boolean, "bytes": sa.LargeBinary,
    "datetime": sa.DateTime, "date": sa.Date, "time": sa.Time, "timedelta": sa.Interval, "Decimal": sa.Numeric,
    "UUID": sa.Uuid, "dict": sa.JSON, "list": sa.JSON,
}


def _annotated(annotation, types=()):
    """Type, nullability and column that `Mapped[...]` says; `None` where it says nothing."""
    if annotation is None:
        return None, None, None
    if isinstance(annotation, str):
        text = annotation.strip()
        start = text.find("Mapped[")
        if start < 0:
            return None, None, None
        text = text[start + 7:].rstrip("]").strip().strip("'\"")
        nullable = "None" in text or text.startswith(("Optional[", "typing.Optional["))
        for prefix in ("Optional[", "typing.Optional["):
            if text.startswith(prefix):
                text = text[len(prefix):]
        name = text.replace("None", "").replace("|", "").strip().split("[")[0].split(".")[-1]
        made = _TYPES.get(name)
        return (made() if made else None), nullable, None
    if not isinstance(annotation, _MappedAlias):
        return None, None, None
    item = annotation.item
    if isinstance(item, str):
        return _annotated(f"Mapped[{item}]", types)
    nullable = False
    arguments = getattr(item, "__args__", None)
    if arguments and (getattr(item, "_name", "") == "Optional" or type(None) in arguments or None in arguments):
        nullable = True
        rest = [argument for argument in arguments if argument is not None and argument is not type(None)]
        item = rest[0] if rest else item
    for known in types:
        if known is item or known == item:
            chosen = types[known]
            return (chosen() if isinstance(chosen, type) else chosen), nullable, None
    metadata = getattr(item, "__metadata__", None)
    extra = None
    if metadata:
        extra = next((part for part in metadata if isinstance(part, MappedColumn)), None)
        item = getattr(item, "__origin__", None) or item.__args__[0]
    values = getattr(item, "__members__", None)
    if values is not None and isinstance(item, type):
        return sa.Enum(item), nullable, extra
    made = _TYPES.get(getattr(item, "__name__", ""))
    return (made() if made else None), nullable, extra


def _is_mapped(annotation):
    """Whether an annotation without a value says that there is a column."""
    if isinstance(annotation, str):
        return "Mapped[" in annotation and "elationship" not in annotation
    return isinstance(annotation, _MappedAlias)


class declared_attr:
    def __init__(self, function):
        self.function = getattr(function, "__func__", function)
        self._made = {}

    def __get__(self, instance, owner):
        """Made once for each class, so that a relationship can name the column that is mapped."""
        if owner not in self._made:
            self._made[owner] = self.function(owner)
        return self._made[owner]

    @classmethod
    def directive(cls, function):
        return cls(function)

    @classmethod
    def cascading(cls, function):
        return cls(function)


class hybrid_property:
    def __init__(self, fget, fset=None, expr=None):
        self.fget, self.fset, self.expr = fget, fset, expr
        self.__doc__ = getattr(fget, "__doc__", None)

    def __get__(self, instance, owner):
        if instance is None:
            return (self.expr or self.fget)(owner)
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    @property
    def inplace(self):
        return _InPlace(self)

    def getter(self, function):
        return hybrid_property(function, self.fset, self.expr)

    def setter(self, function):
        return hybrid_property(self.fget, function, self.expr)

    def deleter(self, function):
        return self

    def expression(self, function):
        return hybrid_property(self.fget, self.fset, getattr(function, "__func__", function))

    def comparator(self, function):
        return self

    def update_expression(self, function):
        return self


class _InPlace:
    """`@prop.inplace.expression`: changes the property and leaves its name alone."""

    def __init__(self, owner):
        self.owner = owner

    def expression(self, function):
        self.owner.expr = getattr(function, "__func__", function)
        return self.owner

    def setter(self, function):
        self.owner.fset = function
        return self.owner

    def comparator(self, function):
        return self.owner

    update_expression = comparator


class hybrid_method:
    def __init__(self, function, expr=None):
        self.function, self.expr = function, expr

    def __get__(self, instance, owner):
        if instance is None:
            target = self.expr or self.function
            return lambda *args, **kw: target(owner, *args, **kw)
        return lambda *args, **kw: self.function(instance, *args, **kw)

    def expression(self, function):
        return hybrid_method(self.function, getattr(function, "__func__", function))


class registry:
    def __init__(self, metadata=None, **kw):
        self.metadata = metadata if metadata is not None else sa.MetaData()
        self.type_annotation_map = kw.get("type_annotation_map") or {}
        self._class_registry = self._classes = {}

    @property
    def mappers(self):
        return [cls.__mapper__ for cls in self._classes.values()]

    def generate_base(self, cls=object, name="Base", **kw):
        return declarative_base(metadata=self.metadata, cls=cls, name=name, registry=self)

    def mapped(self, cls):
        cls.registry, cls.metadata = self, self.metadata
        _map(cls)
        return cls

    def mapped_as_dataclass(self, cls=None, **kw):
        return self.mapped(cls) if cls is not None else self.mapped

    def map_declaratively(self, cls):
        return self.mapped(cls).__mapper__

    def map_imperatively(self, cls, table, properties=None, **kw):
        cls.registry, cls.metadata, cls.__table__ = self, self.metadata, table
        for key, value in (properties or {}).items():
            setattr(cls, key, value)
        _map(cls)
        return cls.__mapper__

    def configure(self):
        configure_mappers()

    def dispose(self, cascade=False):
        pass


def _constructor(self, **kw):
    cls = type(self)
    for key, value in kw.items():
        if not hasattr(cls, key):
            raise TypeError(f"{key!r} is an invalid keyword argument for {cls.__name__}")
        setattr(self, key, value)


def _ordered_names(cls):
    """Names of a class body in the order in which they stand there, those with only an annotation among them."""
    annotations = list(cls.__dict__.get("__annotations__", {}))
    names = []
    for name in cls.__dict__:
        if name in annotations:
            at = annotations.index(name)
            names.extend(annotations[:at])
            annotations = annotations[at + 1:]
        names.append(name)
    return names + annotations


def _collect(cls, types):
    """Columns and relationships of a class and its mixins, the class's own first."""
    found, relations = {}, {}
    hidden = set()
    for ancestor in cls.__mro__:
        if ancestor is not cls and "__mapper__" in ancestor.__dict__:
            break
        annotations = ancestor.__dict__.get("__annotations__", {})
        for name in _ordered_names(ancestor):
            if name in hidden or name.startswith("__"):
                continue
            value = ancestor.__dict__.get(name)
            is_own = ancestor is cls or isinstance(value, declared_attr)
            if isinstance(value, declared_attr):
                value = value.__get__(None, cls)
            annotation = annotations.get(name)
            if name not in ancestor.__dict__ and _is_mapped(annotation):
                value = MappedColumn()
            if isinstance(value, MappedColumn):
                value = value.make(name, annotation, types)
            elif isinstance(value, sa.Column) and not is_own:
                value = value.copy()
            if isinstance(value, sa.Column):
                if not value.name:
                    value.name = name
                    value.key = name
                found[name] = value
            elif isinstance(value, RelationshipProperty):
                relations[name] = value if is_own else value.copy()
            elif isinstance(value, type) or value is None:
                continue
            hidden.add(name)
    return found, relations


def _table_of(cls, found):
    """The table of a class: given, made, or the one that it shares with its ancestor."""
    table = cls.__dict__.get("__table__")
    if table is not None:
        return table
    parent = next((base for base in cls.__mro__[1:] if "__mapper__" in base.__dict__), None)
    shares = parent is not None and "__tablename__" not in cls.__dict__ and not _mixin_names_table(cls, parent)
    if shares:
        table = parent.__mapper__.local_table
        for column in found.values():
            if column.key not in table.c:
                table.append_column(column)
        return table
    return _new_table(cls, found.values())


def _new_table(cls, columns):
    """The table of a class, with what its `__table_args__` say."""
    arguments = getattr(cls, "__table_args__", ()) or ()
    options = {}
    if isinstance(arguments, dict):
        arguments, options = (), arguments
    elif arguments and isinstance(arguments[-1], dict):
        arguments, options = arguments[:-1], arguments[-1]
    return sa.Table(cls.__tablename__, cls.metadata, *columns, *arguments, **options)


def _mixin_names_table(cls, parent):
    for ancestor in cls.__mro__[1:]:
        if ancestor is parent:
            return False
        if "__tablename__" in ancestor.__dict__:
            return getattr(cls, "__tablename__", None) != getattr(parent, "__tablename__", None)
    return False


def _map(cls):
    """Makes the table of a class, unless it has one, and its attributes."""
    types = {}
    for holder in (cls.registry, cls):
        listed = getattr(holder, "type_annotation_map", None)
        # A base out of a module that is not loaded has every name, and says nothing by it.
        if type(listed) is dict and listed:
            types = listed
    found, relations = _collect(cls, types)
    table = cls.__table__ = _table_of(cls, found)
    parent = next((base.__mapper__ for base in cls.__mro__[1:] if "__mapper__" in base.__dict__), None)
    mapper = Mapper(cls, table, parent)
    if not table.primary_key.columns and parent is None and not _given_key(cls):
        raise exc.ArgumentError(f"Mapper {mapper} could not assemble any primary key columns for mapped table '{table.name}'")
    cls.__mapper__ = mapper
    if parent is not None:
        for key, columns in parent.properties_by_key.items():
            mapper.properties_by_key[key] = list(columns)
            mapper.columns_by_key[key] = columns[0]
        mapper.relationships.update(parent.relationships)
    names = {id(column): name for name, column in found.items()}
    own = list(table.columns) if not mapper.single else list(found.values())
    for column in own:
        name = names.get(id(column), column.key)
        if parent is not None and name in mapper.properties_by_key and not mapper.single:
            mapper.properties_by_key[name].insert(0, column)
        else:
            mapper.properties_by_key[name] = [table.c[column.key]] if mapper.single else [column]
        mapper.columns_by_key[name] = mapper.properties_by_key[name][0]
        setattr(cls, name, InstrumentedAttribute(name, mapper.columns_by_key[name]))
    options = getattr(cls, "__mapper_args__", None) or {}
    on = options.get("polymorphic_on")
    if on is not None and "polymorphic_on" in (cls.__dict__.get("__mapper_args__") or options):
        mapper.polymorphic_on = mapper.columns_by_key[on] if isinstance(on, str) else _column(on, found)
    mapper.polymorphic_identity = options.get("polymorphic_identity")
    for name, relation in relations.items():
        relation.attach(cls, name)
    _attach_functions(cls, mapper)
    if cls.__init__ is object.__init__:
        cls.__init__ = _constructor
    cls.registry._classes[cls.__name__] = cls
    if not mapper.single:
        _TABLES.append((table, cls))
    _UNCONFIGURED.extend(relations.values())


def _given_key(cls):
    """`__mapper_args__ = {"primary_key": [...]}` for a table without one."""
    columns = (getattr(cls, "__mapper_args__", None) or {}).get("primary_key") or ()
    for column in columns:
        column.primary_key = True
    return bool(columns)


def _column(on, found):
    if isinstance(on, MappedColumn):
        return next(column for column in found.values() if column.name == on)
    return on


def _attach_functions(cls, mapper):
    """`@validates` and `@reconstructor` methods."""
    mapper.reconstructors = []
    for ancestor in cls.__mro__:
        for name, value in ancestor.__dict__.items():
            for key in getattr(value, "_sa_validates", ()):
                attribute = cls.__dict__.get(key)
                if isinstance(attribute, InstrumentedAttribute):
                    attribute.validators = attribute.validators + (value,)
            if getattr(value, "_sa_reconstructor", False):
                mapper.reconstructors.append(value)


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
            if cls.__init__ is object.__init__:
                cls.__init__ = _constructor
            return
        super().__init_subclass__(**kw)


class DeclarativeBaseNoMeta(DeclarativeBase):
    pass


class DeclarativeMeta(type):
    pass


class MappedAsDataclass:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()


def declarative_base(bind=None, metadata=None, mapper=None, cls=object, name="Base", registry=None, **kw):
    made = registry if registry is not None else globals()["registry"](metadata, type_annotation_map=kw.get("type_annotation_map"))
    bases = (_Declarative,) if cls is object else (cls if isinstance(cls, tuple) else (cls,)) + (_Declarative,)
    members = {"registry": made, "metadata": made.metadata, "__abstract__": True}
    if kw.get("constructor", True) is not None and (cls is object or isinstance(cls, tuple) or cls.__init__ is object.__init__):
        members["__init__"] = kw.get("constructor") or _constructor
    return type(name, bases, members)


def as_declarative(**kw):
    def decorate(cls):
        return declarative_base(cls=cls, name=cls.__name__, **kw)

    return decorate


def declarative_mixin(cls):
    return cls


class AbstractConcreteBase:
    pass


class DeferredReflection:
    @classmethod
    def prepare(cls, engine, **kw):
        pass


def has_inherited_table(cls):
    return any("__table__" in base.__dict__ for base in cls.__mro__[1:])
