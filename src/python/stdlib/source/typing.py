"""typing: what annotations need to be evaluated, and the few names that do something."""

TYPE_CHECKING = False


class _Form:
    """A special form or alias: can be subscripted, joined with `|`, called, subclassed."""

    def __init__(self, name, origin=None, args=()):
        self._name = name
        self.__origin__ = origin
        self.__args__ = args

    def __getitem__(self, item):
        args = item if isinstance(item, tuple) else (item,)
        return _Form(self._name, self.__origin__ or self, args)

    def __or__(self, other):
        return _Form("Union", Union, (self, other))

    def __ror__(self, other):
        return _Form("Union", Union, (other, self))

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, type):
            return (origin,)
        return (Generic,) if Generic not in bases else ()

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, type):
            return self.__origin__(*args, **kwargs)
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, value):
        if self._name == "Union" or self._name == "Optional":
            return any(value is None if arg is None else isinstance(value, arg) for arg in self.__args__)
        if self._name == "Any":
            raise TypeError("typing.Any cannot be used with isinstance()")
        if self.__args__:
            raise TypeError("Subscripted generics cannot be used with class and instance checks")
        return isinstance(value, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __eq__(self, other):
        return isinstance(other, _Form) and (self._name, self.__args__) == (other._name, other.__args__)

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __repr__(self):
        if not self.__args__:
            return "typing." + self._name
        union = self._name == "Union"
        names = ", ".join(
            ("NoneType" if union else "None") if arg is None else getattr(arg, "__name__", repr(arg)) for arg in self.__args__)
        module = "typing"
        if isinstance(self.__origin__, type) and Generic in self.__origin__.__mro__:
            module = self.__origin__.__module__
        return f"{module}.{self._name}[{names}]"


Any = _Form("Any")
Union = _Form("Union")
Optional = _Form("Optional")
Literal = _Form("Literal")
Final = _Form("Final")
ClassVar = _Form("ClassVar")
Annotated = _Form("Annotated")
NoReturn = _Form("NoReturn")
Never = _Form("Never")
Self = _Form("Self")
LiteralString = _Form("LiteralString")
Concatenate = _Form("Concatenate")
TypeAlias = _Form("TypeAlias")
TypeGuard = _Form("TypeGuard")
Required = _Form("Required")
NotRequired = _Form("NotRequired")
ReadOnly = _Form("ReadOnly")
Unpack = _Form("Unpack")

List = _Form("List", list)
Dict = _Form("Dict", dict)
Set = _Form("Set", set)
FrozenSet = _Form("FrozenSet", frozenset)
Tuple = _Form("Tuple", tuple)
Type = _Form("Type", type)
Text = str
AnyStr = _Form("AnyStr")
Pattern = _Form("Pattern")
Match = _Form("Match")
IO = _Form("IO")
TextIO = _Form("TextIO")
BinaryIO = _Form("BinaryIO")


def _abstract(name):
    def load():
        import collections.abc
        return getattr(collections.abc, name)
    return _Form(name, load())


Callable = _abstract("Callable")
Iterable = _abstract("Iterable")
Iterator = _abstract("Iterator")
Generator = _abstract("Generator")
Sequence = _abstract("Sequence")
MutableSequence = _abstract("MutableSequence")
Mapping = _abstract("Mapping")
MutableMapping = _abstract("MutableMapping")
Collection = _abstract("Collection")
Container = _abstract("Container")
Hashable = _abstract("Hashable")
Sized = _abstract("Sized")
Reversible = _abstract("Reversible")
AbstractSet = _abstract("Set")
MutableSet = _abstract("MutableSet")
KeysView = _abstract("KeysView")
ItemsView = _abstract("ItemsView")
ValuesView = _abstract("ValuesView")
Awaitable = _abstract("Awaitable")
Coroutine = _abstract("Coroutine")
AsyncIterable = _abstract("AsyncIterable")
AsyncIterator = _abstract("AsyncIterator")
AsyncGenerator = _abstract("AsyncGenerator")
ContextManager = _Form("ContextManager")
AsyncContextManager = _Form("AsyncContextManager")


class Generic:
    def __class_getitem__(cls, item):
        return _Form(cls.__name__, cls, item if isinstance(item, tuple) else (item,))


class Protocol(Generic):
    pass


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=None):
        self.__name__ = name
        self.__bound__ = bound
        self.__constraints__ = constraints

    def __or__(self, other):
        return _Form("Union", Union, (self, other))

    def __ror__(self, other):
        return _Form("Union", Union, (other, self))

    def __repr__(self):
        return "~" + self.__name__


class ParamSpec(TypeVar):
    def __init__(self, name, **kwargs):
        super().__init__(name)
        self.args = _Form("ParamSpecArgs")
        self.kwargs = _Form("ParamSpecKwargs")


class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield self


class SupportsInt(Protocol):
    pass


class SupportsFloat(Protocol):
    pass


class SupportsIndex(Protocol):
    pass


def NewType(name, tp):
    def make(value):
        return value
    make.__name__ = name
    make.__supertype__ = tp
    return make


def cast(typ, val):
    return val


def overload(func):
    return func


def final(func):
    return func


def override(func):
    return func


def no_type_check(func):
    return func


def runtime_checkable(cls):
    return cls


def dataclass_transform(**kwargs):
    return lambda cls: cls


def assert_never(value):
    raise AssertionError(f"Expected code to be unreachable, but got: {value!r}")


def assert_type(val, typ):
    return val


def reveal_type(val):
    return val


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    for cls in reversed(getattr(obj, "__mro__", (obj,))):
        hints.update(getattr(cls, "__annotations__", None) or {})
    return hints


def get_origin(tp):
    return getattr(tp, "__origin__", None)


def get_args(tp):
    return getattr(tp, "__args__", ())


def NamedTuple(typename, fields=()):
    from collections import namedtuple
    return namedtuple(typename, [name for name, _ in fields])


def _named_tuple_bases(bases):
    return (_NamedTupleBase,)


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        if not bases:
            return super().__new__(mcls, name, bases, namespace)
        from collections import namedtuple
        names = list(namespace.get("__annotations__", {}))
        defaults = [namespace[field] for field in names if field in namespace]
        made = namedtuple(name, names, defaults=defaults)
        for key, value in namespace.items():
            if key not in names and key not in ("__annotations__", "__module__", "__qualname__", "__dict__"):
                setattr(made, key, value)
        return made


class _NamedTupleBase(metaclass=_NamedTupleMeta):
    pass


NamedTuple.__mro_entries__ = _named_tuple_bases


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        return super().__new__(mcls, name, (dict,), namespace)

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)


class _TypedDictBase(metaclass=_TypedDictMeta):
    pass


def TypedDict(typename, fields=None, *, total=True):
    return dict


def _typed_dict_bases(bases):
    return (_TypedDictBase,)


TypedDict.__mro_entries__ = _typed_dict_bases


def __getattr__(name):
    return _Form(name)
