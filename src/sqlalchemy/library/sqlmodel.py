"""sqlmodel: classes whose annotations are columns, as models and migrations use them."""

import sys

import sqlalchemy as _sa
from sqlalchemy import *
from sqlalchemy._shims import AutoString, GUID
from sqlalchemy.orm import Session as _Session, registry as _registry, relationship as _relationship
from sqlalchemy.orm._declarative import _MappedAlias, _annotated, _map, _new_table

import sqlmodel.sql.sqltypes

sql = sys.modules["sqlmodel.sql"]


class _Undefined:
    def __repr__(self):
        return "PydanticUndefined"

    def __bool__(self):
        return False


Undefined = _Undefined()


class FieldInfo:
    def __init__(self, default=Undefined, **kw):
        self.default = None if default is ... else default
        self.required = default is Undefined or default is ...
        self.default_factory = kw.get("default_factory")
        self.options = kw

    def get(self, name, default=None):
        value = self.options.get(name, Undefined)
        return default if value is Undefined else value


class RelationshipInfo:
    def __init__(self, **kw):
        self.options = kw


def Field(default=Undefined, **kw):
    return FieldInfo(default, **kw)


def Relationship(*, back_populates=None, link_model=None, cascade_delete=False, sa_relationship=None,
                 sa_relationship_args=None, sa_relationship_kwargs=None, **kw):
    return RelationshipInfo(back_populates=back_populates, link_model=link_model, relationship=sa_relationship,
                            args=sa_relationship_args or (), kwargs=sa_relationship_kwargs or {})


def col(column):
    return column


def _evaluated(annotation, cls):
    """An annotation that is text, as the value it stands for where its names are known."""
    if not isinstance(annotation, str):
        return annotation
    try:
        return eval(annotation, dict(vars(sys.modules[cls.__module__])))
    except Exception:
        return annotation


def _item(annotation):
    """The class that an annotation is about: `Optional[List["Team"]]` is about `"Team"`."""
    while True:
        arguments = [one for one in getattr(annotation, "__args__", None) or () if one is not None and one is not type(None)]
        if not arguments:
            break
        annotation = arguments[0]
    annotation = getattr(annotation, "__forward_arg__", annotation)
    if isinstance(annotation, str):
        text = annotation.replace("None", "").replace("|", "").strip()
        while "[" in text:
            text = text[text.index("[") + 1:].rstrip("]").strip()
        return text.strip("'\" ")
    return annotation


def _type_and_nullable(annotation):
    data_type, nullable, _ = _annotated(_MappedAlias(annotation), {str: AutoString, float: _sa.Float})
    if data_type is None:
        item = _item(annotation)
        if isinstance(item, type) and issubclass(item, str) or isinstance(item, str) and item in ("str", "EmailStr"):
            data_type = AutoString()
    elif type(data_type) is _sa.String:
        data_type = AutoString()
    return data_type, bool(nullable)


def _column(cls, name, info, annotation, is_own):
    given = info.get("sa_column")
    if given is not None:
        column = given if is_own else given.copy()
        if not column.name:
            column.name = column.key = name
        return column
    annotation = _evaluated(annotation, cls)
    data_type, optional = _type_and_nullable(annotation)
    chosen = info.get("sa_type")
    if chosen is not None:
        data_type = chosen() if isinstance(chosen, type) else chosen
    elif isinstance(data_type, AutoString) and info.get("max_length"):
        data_type = AutoString(length=info.get("max_length"))
    elif type(data_type) is _sa.Numeric and (info.get("max_digits") or info.get("decimal_places")):
        data_type = _sa.Numeric(info.get("max_digits"), info.get("decimal_places"))
    key = info.get("primary_key", False)
    options = {"primary_key": key, "nullable": info.get("nullable", not key and optional)}
    for option in ("index", "unique"):
        if info.get(option) is not None:
            options[option] = info.get(option)
    if not info.required and info.default is not Undefined:
        options["default"] = info.default
    elif info.default_factory is not None:
        options["default"] = info.default_factory
    arguments = []
    if info.get("foreign_key"):
        arguments.append(_sa.ForeignKey(info.get("foreign_key"), ondelete=info.get("ondelete")))
    arguments += list(info.get("sa_column_args", ()))
    options.update(info.get("sa_column_kwargs", {}))
    return _sa.Column(name, data_type, *arguments, **options)


def _relation(info, annotation, cls):
    if info.options["relationship"] is not None:
        return info.options["relationship"]
    options = dict(info.options["kwargs"])
    if info.options["back_populates"]:
        options["back_populates"] = info.options["back_populates"]
    link = info.options["link_model"]
    if link is not None:
        options["secondary"] = link.__table__
    return _relationship(_item(annotation), *info.options["args"], **options)


def _fields(cls):
    """Fields and relationships of a class and its ancestors, those of the ancestors first."""
    fields, relations = {}, {}
    for ancestor in reversed(cls.__mro__):
        if not (isinstance(ancestor, type) and issubclass(ancestor, SQLModel)) or ancestor is SQLModel:
            continue
        known = ancestor.__dict__.get("_own_fields", {})
        for name, annotation in ancestor.__dict__.get("__annotations__", {}).items():
            text = annotation if isinstance(annotation, str) else repr(annotation)
            if name.startswith("__") or "ClassVar" in text:
                continue
            value = known.get(name, ancestor.__dict__.get(name, Undefined))
            if isinstance(value, RelationshipInfo):
                relations[name] = (value, annotation)
                continue
            info = value if isinstance(value, FieldInfo) else FieldInfo(value)
            fields[name] = (info, annotation, ancestor)
    return fields, relations


class SQLModel:
    metadata = _sa.MetaData()
    registry = _registry(metadata)

    def __init_subclass__(cls, table=False, **kw):
        super().__init_subclass__()
        cls._own_fields = {name: cls.__dict__.get(name, Undefined) for name in cls.__dict__.get("__annotations__", {})}
        cls._fields, relations = _fields(cls)
        if kw.get("registry") is not None:
            cls.registry = kw["registry"]
            cls.metadata = cls.registry.metadata
        if not table:
            return
        if "__tablename__" not in cls.__dict__ and not _names_its_table(cls):
            cls.__tablename__ = cls.__name__.lower()
        columns = {
            name: _column(cls, name, info, annotation, owner is cls)
            for name, (info, annotation, owner) in cls._fields.items()
        }
        cls.__table__ = _new_table(cls, columns.values())
        for name, column in columns.items():
            setattr(cls, name, column)
        for name, (info, annotation) in relations.items():
            setattr(cls, name, _relation(info, annotation, cls))
        _map(cls)

    def __init__(self, **data):
        for name, (info, annotation, owner) in self._fields.items():
            if name in data:
                continue
            if info.default_factory is not None:
                setattr(self, name, info.default_factory())
            elif not info.required:
                setattr(self, name, info.default)
        for name, value in data.items():
            setattr(self, name, value)

    @classmethod
    def model_validate(cls, given, **kw):
        data = given if isinstance(given, dict) else {name: getattr(given, name) for name in cls._fields if hasattr(given, name)}
        return cls(**data)

    def model_dump(self, include=None, exclude=(), exclude_unset=False, **kw):
        names = [name for name in self._fields if include is None or name in include]
        return {name: getattr(self, name) for name in names if name not in (exclude or ())}

    dict = model_dump


def _names_its_table(cls):
    return any("__tablename__" in ancestor.__dict__ for ancestor in cls.__mro__[1:] if "__mapper__" not in ancestor.__dict__)


class Session(_Session):
    def exec(self, statement, **kw):
        result = self.execute(statement, **kw)
        return result.scalars() if len(list(result.keys())) == 1 else result
