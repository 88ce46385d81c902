"""pydantic and attrs as far as revisions use them: classes whose annotations are their fields."""

import dataclasses as _dataclasses
import importlib as _importlib
import json as _json
import os as _os


class ValidationError(ValueError):
    pass


_MISSING = _dataclasses.MISSING


class SecretStr(str):
    def get_secret_value(self):
        return str.__str__(self)


class FieldInfo:
    secret = False

    def __init__(self, default, factory, alias):
        self.default = default
        self.default_factory = factory
        self.alias = alias


def Field(default=_MISSING, *, default_factory=None, alias=None, **kwargs):
    return FieldInfo(_MISSING if default is ... else default, default_factory, alias)


def ConfigDict(**kwargs):
    return kwargs


class BaseModel:
    """Fields by annotation; values are taken as they are, without validation."""

    def __init_subclass__(cls, **kwargs):
        fields = {}
        for base in reversed(cls.__mro__):
            for name in getattr(base, "__dict__", {}).get("__annotations__", {}):
                if name.startswith("_") or name in ("model_config", "model_fields"):
                    continue
                default = getattr(base, name, _MISSING)
                field = default if isinstance(default, FieldInfo) else FieldInfo(default, None, None)
                annotation = base.__dict__["__annotations__"][name]
                field.secret = annotation is SecretStr or isinstance(annotation, str) and "SecretStr" in annotation
                fields[name] = field
        cls.model_fields = fields

    def __init__(self, **data):
        missing = []
        for name, field in type(self).model_fields.items():
            if field.alias in data and field.alias is not None:
                value = data[field.alias]
            elif name in data:
                value = data[name]
            elif field.default_factory is not None:
                value = field.default_factory()
            elif field.default is not _MISSING:
                value = field.default
            else:
                missing.append(name)
                continue
            secret = field.secret and type(value) is str
            setattr(self, name, SecretStr(value) if secret else value)
        if missing:
            words = "\n".join(f"{name}\n  Field required" for name in missing)
            plural = "" if len(missing) == 1 else "s"
            raise ValidationError(f"{len(missing)} validation error{plural} for {type(self).__name__}\n{words}")

    def model_dump(self, **kwargs):
        return {name: _plain(getattr(self, name)) for name in type(self).model_fields}

    dict = model_dump

    def model_dump_json(self, **kwargs):
        return _json.dumps(self.model_dump(), separators=(",", ":"), default=str)

    def json(self, **kwargs):
        return _json.dumps(self.model_dump(), default=str)

    def copy(self, update=None, **kwargs):
        made = type(self)(**{name: getattr(self, name) for name in type(self).model_fields})
        for name, value in (update or {}).items():
            setattr(made, name, value)
        return made

    model_copy = copy

    @classmethod
    def model_validate(cls, data, **kwargs):
        return data if isinstance(data, cls) else cls(**data)

    parse_obj = model_validate

    @classmethod
    def model_validate_json(cls, text, **kwargs):
        return cls(**_json.loads(text))

    parse_raw = model_validate_json

    @classmethod
    def model_construct(cls, **data):
        return cls(**data)

    construct = model_construct

    def __eq__(self, other):
        return type(self) is type(other) and self.model_dump() == other.model_dump()

    def __repr__(self):
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in type(self).model_fields)
        return f"{type(self).__name__}({fields})"


def _plain(value):
    if isinstance(value, BaseModel):
        return value.model_dump()
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_plain(one) for one in value)
    return value


class BaseSettings(BaseModel):
    """Settings out of the environment. What is not set there, and has no default, is opaque."""

    def __init__(self, **data):
        for name, field in type(self).model_fields.items():
            if name in data or (field.alias is not None and field.alias in data):
                continue
            found = next((_os.environ[key] for key in (name, name.upper(), field.alias) if key in _os.environ), _MISSING)
            if found is not _MISSING:
                data[name] = found
            elif field.default is _MISSING and field.default_factory is None:
                data[name] = getattr(_importlib.import_module("settings_of_the_environment"), name)
        super().__init__(**data)


def _passed(*args, **kwargs):
    return lambda function: function


validator = field_validator = root_validator = model_validator = field_serializer = model_serializer = _passed
EmailStr = AnyUrl = HttpUrl = AnyHttpUrl = PostgresDsn = constr = StrictStr = str


def attr_class(cls=None, **kwargs):
    """attrs: a class of fields, as dataclasses make them."""
    known = {name: value for name, value in kwargs.items() if name in ("frozen", "eq", "order", "kw_only", "init", "repr")}
    make = _dataclasses.dataclass(**known)
    return make if cls is None else make(cls)


def attr_field(default=_MISSING, factory=None, **kwargs):
    if factory is not None:
        return _dataclasses.field(default_factory=factory)
    return _dataclasses.field() if default is _MISSING else _dataclasses.field(default=default)


def asdict(instance, **kwargs):
    return _dataclasses.asdict(instance)


def evolve(instance, **changes):
    return _dataclasses.replace(instance, **changes)
