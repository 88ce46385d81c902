"""inspect: signatures and kinds of things."""
import inspect
from typing import Optional


def plain(a, b=1, *args, c, d: int = 2, **kwargs) -> str:
    """Says something.

        indented
    """


def positional(a, /, b, *, c=None):
    pass


print(inspect.signature(plain))
print(inspect.signature(positional))
print(inspect.signature(lambda x, *y: x))
signature = inspect.signature(plain)
print(list(signature.parameters))
for name, parameter in signature.parameters.items():
    print(name, parameter.kind.name, str(parameter.kind), parameter.default is inspect.Parameter.empty, parameter)
print(signature.parameters["b"].default, signature.parameters["d"].annotation, signature.return_annotation)
print(signature.parameters["a"].annotation is inspect.Parameter.empty, repr(signature.parameters["b"]))
bound = signature.bind(1, 2, 3, c=4, e=5)
print(bound.arguments, bound.args, bound.kwargs)
bound = signature.bind(1, c=2)
bound.apply_defaults()
print(bound.arguments)
try:
    signature.bind()
except TypeError as error:
    print(error)
try:
    signature.bind(1)
except TypeError as error:
    print(error)
try:
    inspect.signature(positional).bind(1, 2, 3)
except TypeError as error:
    print(error)
try:
    inspect.signature(positional).bind(1, 2, x=3)
except TypeError as error:
    print(error)


class Thing:
    """A thing."""

    kind: str = "x"

    def __init__(self, name: Optional[str] = None):
        self.name = name

    def method(self, a, b=2):
        pass

    @classmethod
    def make(cls, a):
        pass

    @staticmethod
    def alone(a):
        pass

    @property
    def length(self):
        return 1

    async def later(self):
        pass


print(inspect.signature(Thing), inspect.signature(Thing().method), inspect.signature(Thing.method))
print(inspect.signature(Thing.make), inspect.signature(Thing.alone))
print(inspect.isclass(Thing), inspect.isfunction(plain), inspect.ismethod(Thing().method), inspect.isfunction(Thing.method))
print(inspect.ismodule(inspect), inspect.isbuiltin(len), inspect.isgeneratorfunction(plain), inspect.iscoroutinefunction(Thing.later))
print(inspect.getdoc(plain))
print(inspect.getdoc(Thing))
print([name for name, _ in inspect.getmembers(Thing(), inspect.ismethod)])
print([name for name, value in inspect.getmembers(Thing) if not name.startswith("__")])
print(inspect.getmro(Thing))
print(inspect.getfullargspec(plain)[:6])
print(inspect.currentframe().f_code.co_name)


def who():
    return inspect.stack()[1].function, inspect.currentframe().f_back.f_code.co_name


def asks():
    return who()


print(asks())
print(inspect.isabstract(Thing), inspect.cleandoc("  a\n    b\n  c"))
print(plain.__code__.co_varnames, plain.__code__.co_argcount, plain.__defaults__, plain.__kwdefaults__, plain.__annotations__)
print(inspect.unwrap(plain) is plain)
from functools import wraps, partial


def deco(f):
    @wraps(f)
    def inner(*a, **k):
        return f(*a, **k)
    return inner


print(inspect.signature(deco(plain)), deco(plain).__wrapped__ is plain)
print(inspect.signature(partial(plain, 1, c=3)))
