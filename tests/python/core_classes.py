class Base:
    registry = []
    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry.append((cls.__name__, tag))
    def __init__(self, value):
        self.value = value
    def __repr__(self):
        return f"{type(self).__name__}({self.value!r})"
    def __eq__(self, other):
        if not isinstance(other, Base):
            return NotImplemented
        return self.value == other.value
    def __hash__(self):
        return hash(self.value)
    def __lt__(self, other):
        return self.value < other.value
    def __add__(self, other):
        if isinstance(other, Base):
            return type(self)(self.value + other.value)
        return NotImplemented
    def __radd__(self, other):
        return type(self)(other + self.value)
    def __iadd__(self, other):
        self.value += other
        return self
    def __getitem__(self, key):
        return (self.value, key)
    def __len__(self):
        return 3
    def __contains__(self, item):
        return item == self.value
    def __call__(self, *args):
        return args
    def __iter__(self):
        return iter([1, 2])
    def __bool__(self):
        return self.value != 0
class Child(Base, tag="c"):
    @property
    def double(self):
        "twice"
        return self.value * 2
    @double.setter
    def double(self, new):
        self.value = new // 2
    @double.deleter
    def double(self):
        self.value = None
    @classmethod
    def make(cls, n=1):
        return cls(n)
    @staticmethod
    def static(a, b=2):
        return a + b
print(Base.registry)
a, b = Child(1), Child(2)
print(a + b, 5 + a, a == Child(1), a != b, a < b, sorted([b, a]), a > b, {a: 1}[Child(1)])
a += 10
print(a, a[1:2], a["k"], len(a), 11 in a, a(1, 2), list(a), bool(Child(0)))
print(a.double, Child.double.__doc__); a.double = 8; print(a.value); del a.double; print(a.value)
print(Child.make(), Child.static(1), Child.__mro__, Child.__bases__)
try:
    a + "x"
except TypeError as error:
    print(error)
for attempt in (lambda: a.nothing, lambda: Child.nothing, lambda: a < 1, lambda: Child(), lambda: object().x, lambda: setattr(int, "x", 1)):
    try:
        attempt()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
print(D().who(), [c.__name__ for c in D.__mro__])
try:
    class Bad(A, B): pass
except TypeError as error:
    print(error)
class Descriptor:
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, "unset")
    def __set__(self, instance, value):
        instance.__dict__[self.name] = value * 2
class Uses:
    field = Descriptor()
u = Uses()
print(u.field); u.field = 4; print(u.field, u.__dict__, type(Uses.field).__name__)
class Dynamic:
    def __getattr__(self, name):
        if name.startswith("x"):
            return name.upper()
        raise AttributeError(f"no {name}")
    def __setattr__(self, name, value):
        object.__setattr__(self, name, ("set", value))
d = Dynamic()
print(d.xyz); d.y = 1; print(d.y, hasattr(d, "q"), getattr(d, "q", "default"))
class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        ns["added"] = len(ns)
        cls = super().__new__(mcs, name, bases, ns)
        cls.kw = kw
        return cls
    def __call__(cls, *args):
        made = super().__call__(*args)
        made.called = True
        return made
    @property
    def prop(cls):
        return cls.__name__.lower()
class WithMeta(metaclass=Meta, flag=1):
    pass
print(WithMeta.kw, WithMeta().called, WithMeta.prop, type(WithMeta).__name__, hasattr(WithMeta(), "prop"))
Made = type("Made", (Base,), {"x": 1, "f": lambda self: self.x})
print(Made(1).f(), Made.__name__)
class Private:
    __secret = 1
    def get(self):
        return self.__secret
print(Private().get(), Private._Private__secret, hasattr(Private, "__secret"))
class Text(str):
    def shout(self):
        return self.upper() + "!"
t = Text("hey")
print(t.shout(), t + "x", t == "hey", {t: 1}["hey"], len(t), isinstance(t, str), type(t + "x").__name__)
class Numbers(list):
    def total(self):
        return sum(self)
n = Numbers([1, 2, 3]); n.append(4)
print(n.total(), n, n[1:], len(n), type(n).__name__)
class Default(dict):
    def __missing__(self, key):
        return key * 2
m = Default(a=1)
print(m["a"], m["b"], m.get("c"), m)
class New:
    def __new__(cls, *args):
        self = super().__new__(cls)
        self.args = args
        return self
    def __init__(self, *args):
        self.inited = True
print(New(1, 2).args, New().inited)
class Slots:
    __slots__ = ("a",)
s = Slots(); s.a = 1; print(s.a)
print(isinstance(True, int), issubclass(Child, Base), isinstance(1, (str, int)))
class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item.__name__}]"
print(Generic[int])
class Hashless:
    def __eq__(self, other): return True
try:
    {Hashless()}
except TypeError as error:
    print(error)
print(Child.__dict__["static"].__class__.__name__, a.__class__ is Child, vars(b))
class Outer:
    class Inner:
        def f(self): pass
print(Outer.Inner.__qualname__, Outer.Inner.f.__qualname__, Outer.Inner)
