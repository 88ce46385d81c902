"""dataclasses"""


class _Missing:
    def __repr__(self):
        return "MISSING"


MISSING = _Missing()
KW_ONLY = _Missing()


class FrozenInstanceError(AttributeError):
    pass


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = metadata or {}
        self.kw_only = kw_only
        self.class_variable = False
        self.init_only = False


class InitVar:
    def __init__(self, type=None):
        self.type = type

    def __class_getitem__(cls, item):
        return cls(item)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def fields(class_or_instance):
    found = getattr(class_or_instance, "__dataclass_fields__", None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(entry for entry in found.values() if not entry.class_variable and not entry.init_only)


def is_dataclass(obj):
    return hasattr(obj, "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    return dict_factory([(entry.name, _plain(getattr(obj, entry.name), dict_factory)) for entry in fields(obj)])


def _plain(value, dict_factory):
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value, dict_factory=dict_factory)
    if isinstance(value, (list, tuple)):
        return type(value)(_plain(item, dict_factory) for item in value)
    if isinstance(value, dict):
        return {_plain(key, dict_factory): _plain(item, dict_factory) for key, item in value.items()}
    return value


def astuple(obj, *, tuple_factory=tuple):
    return tuple_factory([getattr(obj, entry.name) for entry in fields(obj)])


def replace(obj, /, **changes):
    for entry in fields(obj):
        if entry.init and entry.name not in changes:
            changes[entry.name] = getattr(obj, entry.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    body = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            annotations[item] = object
            continue
        annotations[item[0]] = item[1]
        if len(item) == 3:
            body[item[0]] = item[2]
    body["__annotations__"] = annotations
    return dataclass(type(cls_name, tuple(bases), body), **options)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        cls = _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)
        return _with_slots(cls) if slots else cls
    return wrap if cls is None else wrap(cls)


def _with_slots(cls):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    inherited = {name for base in cls.__mro__[1:] for name in getattr(base, "__slots__", ())}
    names = [entry.name for entry in fields(cls)]
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace["__slots__"] = tuple(name for name in names if name not in inherited)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    return made


def _is_class_variable(annotation):
    if isinstance(annotation, str):
        return annotation.replace("typing.", "").startswith("ClassVar")
    return getattr(annotation, "_name", None) == "ClassVar"


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only):
    found = {}
    for base in reversed(cls.__mro__[1:]):
        found.update(base.__dict__.get("__dataclass_fields__", {}))
    keyword_only = kw_only
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation is KW_ONLY or annotation == "KW_ONLY":
            keyword_only = True
            continue
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            entry = default
            if entry.default is MISSING:
                if name in cls.__dict__:
                    delattr(cls, name)
            else:
                setattr(cls, name, entry.default)
        else:
            if isinstance(default, (list, dict, set)) and not _is_class_variable(annotation):
                raise ValueError(
                    f"mutable default {type(default)} for field {name} is not allowed: use default_factory")
            entry = field(default=default)
        entry.name = name
        entry.type = annotation
        entry.class_variable = _is_class_variable(annotation)
        entry.init_only = isinstance(annotation, InitVar) or annotation is InitVar
        if entry.kw_only is MISSING:
            entry.kw_only = keyword_only
        found[name] = entry
    cls.__dataclass_fields__ = found
    entries = [entry for entry in found.values() if not entry.class_variable]
    parameters = [entry for entry in entries if entry.init]
    positional = [entry for entry in parameters if not entry.kw_only]
    seen_default = False
    for entry in positional:
        has_default = entry.default is not MISSING or entry.default_factory is not MISSING
        if seen_default and not has_default:
            raise TypeError(f"non-default argument {entry.name!r} follows default argument")
        seen_default = seen_default or has_default
    if init:
        cls.__init__ = _make_init(cls, entries, parameters, positional, frozen)
    stored = [entry for entry in entries if not entry.init_only]
    shown = [entry.name for entry in stored if entry.repr]
    compared = [entry.name for entry in stored if entry.compare]
    if repr and "__repr__" not in cls.__dict__:
        def __repr__(self):
            return type(self).__qualname__ + "(" + ", ".join(f"{name}={getattr(self, name)!r}" for name in shown) + ")"
        cls.__repr__ = __repr__

    def key(self):
        return tuple([getattr(self, name) for name in compared])

    if eq and "__eq__" not in cls.__dict__:
        def __eq__(self, other):
            if type(other) is not type(self):
                return NotImplemented
            return key(self) == key(other)
        cls.__eq__ = __eq__
        if not unsafe_hash and not frozen and "__hash__" not in cls.__dict__:
            cls.__hash__ = None
    if order:
        _add_ordering(cls, key)
    if unsafe_hash or eq and frozen and "__hash__" not in cls.__dict__:
        hashed = [entry.name for entry in stored if (entry.compare if entry.hash is None else entry.hash)]
        cls.__hash__ = lambda self: hash(tuple([getattr(self, name) for name in hashed]))
    if frozen:
        def __setattr__(self, name, value):
            raise FrozenInstanceError(f"cannot assign to field {name!r}")

        def __delattr__(self, name):
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        cls.__setattr__ = __setattr__
        cls.__delattr__ = __delattr__
    if match_args:
        cls.__match_args__ = tuple(entry.name for entry in positional)
    return cls


def _add_ordering(cls, key):
    def ordering(compare):
        def method(self, other):
            if type(other) is not type(self):
                return NotImplemented
            return compare(key(self), key(other))
        return method
    cls.__lt__ = ordering(lambda a, b: a < b)
    cls.__le__ = ordering(lambda a, b: a <= b)
    cls.__gt__ = ordering(lambda a, b: a > b)
    cls.__ge__ = ordering(lambda a, b: a >= b)


def _make_init(cls, entries, parameters, positional, frozen):
    def __init__(self, *args, **kwargs):
        store = object.__setattr__
        name = cls.__qualname__
        if len(args) > len(positional):
            given = len(args) + 1
            required = sum(
                1 for entry in positional if entry.default is MISSING and entry.default_factory is MISSING)
            expected = len(positional) + 1
            takes = expected if required == len(positional) else f"from {required + 1} to {expected}"
            plural = "argument" if expected == 1 else "arguments"
            raise TypeError(f"{name}.__init__() takes {takes} positional {plural} but {given} were given")
        values = dict(zip([entry.name for entry in positional], args))
        known = {entry.name for entry in parameters}
        for key, value in kwargs.items():
            if key in values:
                raise TypeError(f"{name}.__init__() got multiple values for argument {key!r}")
            if key not in known:
                raise TypeError(f"{name}.__init__() got an unexpected keyword argument {key!r}")
            values[key] = value
        missing = []
        init_only = []
        for entry in entries:
            if entry.init and entry.name in values:
                value = values[entry.name]
            elif entry.default_factory is not MISSING:
                value = entry.default_factory()
            elif entry.default is not MISSING:
                value = entry.default
            elif entry.init:
                missing.append(repr(entry.name))
                continue
            else:
                continue
            if entry.init_only:
                init_only.append(value)
            else:
                store(self, entry.name, value)
        if missing:
            plural = "" if len(missing) == 1 else "s"
            names = missing[0] if len(missing) == 1 else (
                " and ".join(missing) if len(missing) == 2 else ", ".join(missing[:-1]) + ", and " + missing[-1])
            raise TypeError(
                f"{name}.__init__() missing {len(missing)} required positional argument{plural}: {names}")
        if hasattr(self, "__post_init__"):
            self.__post_init__(*init_only)
    return __init__
