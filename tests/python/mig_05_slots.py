"""__slots__, descriptors, attribute hooks."""


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y=None):
        self.x = x
        if y is not None:
            self.y = y


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


p = Point(1)
print(p.x)
attempt(lambda: p.y)
attempt(lambda: setattr(p, "z", 1))
attempt(lambda: p.__dict__)
attempt(lambda: vars(p))
p.y = 5
del p.y
print(Point.__slots__, hasattr(p, "y"))


class Deep(Point):
    __slots__ = "z"


d = Deep(1, 2)
d.z = 3
attempt(lambda: setattr(d, "w", 1))
print(d.x, d.y, d.z)


class Loose(Point):
    pass


l = Loose(1, 2)
l.other = 3
print(l.other, l.x)


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a, w.b = 1, 2
print(w.b, w.a)


class Default:
    __slots__ = ()


attempt(lambda: setattr(Default(), "a", 1))


class Upper:
    def __set_name__(self, owner, name):
        self.name = name
        print("set name", owner.__name__, name)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, "").upper()

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value


class Row:
    name = Upper()

    def __getattr__(self, name):
        if name.startswith("col_"):
            return name[4:]
        raise AttributeError(f"no {name}")

    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


r = Row()
r.name = "ada"
print(r.name, r.col_id, Row.name.name)
attempt(lambda: r.missing)
del r.__dict__["name"]
print(repr(r.name), getattr(r, "nothing", "default"))


class Meta(type):
    def __new__(mcs, name, bases, namespace, **options):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.options = options
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        print("make", cls.__name__)
        return super().__call__(*args, **kwargs)

    def __iter__(cls):
        return iter(["a", "b"])

    def __contains__(cls, item):
        return item == "a"

    def __len__(cls):
        return 2

    def __getitem__(cls, item):
        return item * 2


class Made(metaclass=Meta, table="t"):
    pass


Made()
print(Made.options, list(Made), "a" in Made, len(Made), Made["k"], type(Made).__name__)


class Registry:
    known = {}

    def __init_subclass__(cls, /, key=None, **rest):
        super().__init_subclass__(**rest)
        cls.known[key or cls.__name__] = cls

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


class One(Registry, key="one"):
    pass


class Two(Registry):
    pass


print(list(Registry.known), One[int])
Dyn = type("Dyn", (Registry,), {"value": 3, "get": lambda self: self.value})
print(Dyn().get(), list(Registry.known), Dyn.__mro__[1].__name__, Dyn.__bases__)


class Left:
    def who(self):
        return ["left"] + super().who()


class Right:
    def who(self):
        return ["right"]


class Both(Left, Right):
    def who(self):
        return ["both"] + super().who()


print(Both().who(), [c.__name__ for c in Both.__mro__])
try:
    class Broken(Both, Left, Right, Both):
        pass
except TypeError as error:
    print(error)
try:
    class Wrong(Left, Both):
        pass
except TypeError as error:
    print(error)


class Op:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"Op({self.v!r})"

    def __add__(self, other):
        return Op(self.v + (other.v if isinstance(other, Op) else other))

    __radd__ = __add__

    def __iadd__(self, other):
        self.v += other
        return self

    def __eq__(self, other):
        return isinstance(other, Op) and self.v == other.v

    def __hash__(self):
        return hash(self.v)

    def __lt__(self, other):
        return self.v < other.v

    def __bool__(self):
        return self.v != 0

    def __call__(self, *args):
        return args

    def __format__(self, spec):
        return f"<{self.v:{spec}}>"

    def __index__(self):
        return self.v

    def __neg__(self):
        return Op(-self.v)

    def __invert__(self):
        return "inverted"

    def __matmul__(self, other):
        return "matmul"

    def __getitem__(self, key):
        return key


o = Op(3)
o += 4
print(o + 1, 1 + o, sum([Op(1), Op(2)]), -o, ~o, o @ o, o[1:2, ..., 3], o(1, 2), f"{o:>5}", hex(o), [10, 20, 30, 40, 50, 60, 70, 80][o])
print(sorted([Op(3), Op(1)]), max(Op(1), Op(2)), {Op(1): "x"}[Op(1)], bool(Op(0)), Op(1) != Op(2))
attempt(lambda: Op(1) > 2)
attempt(lambda: Op(1) - 2)
attempt(lambda: Op(1) >= Op(0))
