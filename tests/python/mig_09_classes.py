"""dataclasses, enums, typing, abc, functools as migrations and their models use them."""
import abc
import copy
import enum
import functools
import operator
from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, replace, FrozenInstanceError, KW_ONLY, InitVar
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique
from typing import Any, Dict, Generic, List, NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union, Literal, ClassVar, cast, get_type_hints


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


class Status(str, Enum):
    ACTIVE = "active"
    GONE = "gone"
    ALIAS = "active"

    @property
    def label(self):
        return self.value.title()

    @classmethod
    def default(cls):
        return cls.ACTIVE

    def __str__(self):
        return self.value


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Color(Enum):
    RED = auto()
    GREEN = auto()
    MIXED = ("a", 3)

    @classmethod
    def _missing_(cls, value):
        return cls.RED if value == "r" else None


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Kind(StrEnum):
    A = auto()
    LONG_NAME = auto()


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


for call in [
    "Status.ACTIVE", "Status('active')", "Status['GONE']", "Status('nope')", "Status['nope']", "Status.nope", "list(Status)", "[s.value for s in Status]", "Status.ALIAS is Status.ACTIVE", "len(Status)", "Status.ACTIVE == 'active'", "str(Status.ACTIVE)", "f'{Status.ACTIVE}'", "Status.ACTIVE.label", "Status.default()", "Status.ACTIVE.name", "'active' in [s.value for s in Status]", "Status.ACTIVE in Status", "isinstance(Status.ACTIVE, str)", "Status.ACTIVE.upper()", "hash(Status.ACTIVE) == hash('active')", "{Status.ACTIVE: 1}['active']", "repr(Status)", "Status.ACTIVE.__class__", "setattr(Status, 'ACTIVE', 1)", "Status.ACTIVE < Status.GONE", "'%s' % Status.ACTIVE", "'{}'.format(Status.GONE)", "'-'.join(Status)",
    "Level.LOW < Level.HIGH", "Level(10)", "Level.LOW + 1", "str(Level.LOW)", "f'{Level.LOW}'", "'%d' % Level.HIGH", "'%s' % Level.HIGH", "sorted(Level, reverse=True)", "max(Level)", "Level.LOW == 1", "int(Level.HIGH)", "Level(3)", "repr(Level.LOW)", "range(Level.HIGH)[3]",
    "Color.RED.value", "Color('r')", "Color('q')", "Color(('a', 3))", "Color.GREEN", "str(Color.RED)", "Color.RED < Color.GREEN", "Color.RED != Color.GREEN", "Color(2)", "Color.MIXED.value[1]", "[c.name for c in Color]", "Color.RED()",
    "Perm.R | Perm.X", "Perm.RW", "Perm.R in Perm.RW", "Perm.RW & Perm.W", "~Perm.R", "Perm(0)", "bool(Perm(0))", "Perm.RW.value", "list(Perm)", "Perm.R ^ Perm.RW",
    "Kind.A", "Kind.LONG_NAME.value", "str(Kind.A)", "f'{Kind.A}'", "Kind('a')", "Kind.A == 'a'", "Planet.EARTH.mass", "Planet((0.64, 3.39))", "Planet.MARS", "Enum('Dyn', 'A B C')", "list(Enum('Dyn', ['A', 'B']))", "Enum('Dyn', {'X': 5}).X", "IntEnum('N', 'A B')(2)", "Enum('Dyn', 'A', module='m')",
]:
    attempt(lambda: eval(call))
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:
    class More(Color):
        X = 1
except TypeError as error:
    print(error)


@dataclass
class Column:
    name: str
    kind: str = "text"
    options: dict = field(default_factory=dict)
    hidden: int = field(default=0, repr=False, compare=False)
    registry: ClassVar[dict] = {}

    def __post_init__(self):
        self.name = self.name.lower()


@dataclass(frozen=True, order=True)
class Key:
    table: str
    column: str = "id"


@dataclass
class Sub(Column):
    extra: Optional[int] = None
    _: KW_ONLY = None
    only: bool = False


@dataclass(slots=True)
class Slim:
    a: int
    seed: InitVar[int] = 3

    def __post_init__(self, seed):
        self.a += seed


@dataclass(kw_only=True, eq=False)
class Kw:
    a: int


for call in [
    "Column('ID')", "Column('a', options={'x': 1}) == Column('A', options={'x': 1})", "Column()", "Column('a', 'b', {}, 1, 2)", "asdict(Column('a', options={'k': [1]}))", "astuple(Key('t'))", "[f.name for f in fields(Column)]", "replace(Key('t'), column='x')", "Key('a') < Key('b')", "sorted([Key('b'), Key('a', 'z'), Key('a', 'b')])", "hash(Key('a')) == hash(Key('a'))", "{Key('a'): 1}[Key('a')]", "setattr(Key('a'), 'table', 'x')", "Key('a') == ('a', 'id')", "hash(Column('a'))", "Sub('A', only=True)", "Sub('A', 'b', {}, 0, 5, True)", "is_dataclass(Column), is_dataclass(Column('a')), is_dataclass(5)", "Slim(1)", "Slim(1, 5)", "Kw(a=1)", "Kw(1)", "Kw(a=1) == Kw(a=1)", "Column.__dataclass_fields__['kind'].default", "Column.__match_args__", "Column.__annotations__['name']", "copy.copy(Column('a'))", "copy.deepcopy(Column('a', options={'x': [1]})).options", "Column('a') < Column('b')", "replace(Column('a'), nope=1)", 
]:
    attempt(lambda: eval(call))
try:
    @dataclass
    class Bad:
        a: int = 1
        b: str
except TypeError as error:
    print(error)
try:
    @dataclass
    class Bad:
        a: list = []
except ValueError as error:
    print(error)


class Named(NamedTuple):
    a: int
    b: str = "x"

    def both(self):
        return f"{self.a}{self.b}"


class Movie(TypedDict, total=False):
    name: str


class Base(abc.ABC):
    @abc.abstractmethod
    def run(self): ...

    @property
    @abc.abstractmethod
    def name(self): ...


class Done(Base):
    name = "done"

    def run(self):
        return "ran"


T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item: T):
        self.item = item


for call in ["Named(1)", "Named(1).both()", "Named(1)._asdict()", "Movie(name='x')", "Base()", "Done().run()", "Box[int](3).item", "Optional[int]", "Union[int, str, None]", "List[Dict[str, Any]]", "list[int]", "dict[str, list[int]]", "int | None", "Literal['a', 1]", "isinstance(1, int | str)", "cast(int, 'x')", "get_type_hints(Column)['name']", "issubclass(Done, Base)", "Box.__name__", "Box[int]", "T", "isinstance([], list[int])", "isinstance(1, Union[int, str])",
             "functools.reduce(operator.add, [1, 2, 3])", "functools.reduce(lambda a, b: a * b, [], 7)", "functools.partial(int, base=2)('101')", "functools.partial(print, 1).args", "operator.itemgetter(1, 0)([5, 6])", "operator.attrgetter('name')(Done())", "operator.methodcaller('run')(Done())", "sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a))"]:
    attempt(lambda: eval(call))


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.cache_info())
fib.cache_clear()


@functools.singledispatch
def show(value):
    return f"object {value}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
def _(value):
    return f"list {len(value)}"


print(show("x"), show(1), show([1, 2]), show(True))


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(1), Version(2) > Version(1), Version(2) >= Version(3))


class Lazy:
    @functools.cached_property
    def value(self):
        print("computed")
        return 42


lazy = Lazy()
print(lazy.value, lazy.value, lazy.__dict__)
