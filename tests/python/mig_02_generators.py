"""Generators that are closed, dropped and thrown into."""
from contextlib import closing, contextmanager, ExitStack, nullcontext, suppress


def rows(name):
    print("open", name)
    try:
        yield 1
        yield 2
        yield 3
    except GeneratorExit:
        print("exit", name)
        raise
    finally:
        print("close", name)


for row in rows("break"):
    if row == 2:
        break
print("after break")

source = rows("closed")
print(next(source))
source.close()
source.close()
print(list(source))

source = rows("dropped")
next(source)
del source
print("after del")

source = rows("rebound")
next(source)
source = None
print("after rebinding")


def inside():
    source = rows("local")
    next(source)
    return "returned"


print(inside())

with closing(rows("closing")) as source:
    print(next(source))

never = rows("never started")
del never
print("not printed for those never started")

first = next(rows("temporary"))
print("first", first)
print(next(iter(x for x in rows("inner"))))
a, *_ = rows("unpacked")
print(any(row == 1 for row in rows("any")))
print("after any")


def outer():
    try:
        yield from rows("delegated")
    finally:
        print("outer closes")


it = outer()
next(it)
del it


class Bad:
    def __iter__(self):
        try:
            yield 1
            yield 2
        except GeneratorExit:
            print("bad")
            yield 3


it = iter(Bad())
next(it)
try:
    it.close()
except RuntimeError as error:
    print(error)


def echo():
    received = yield "ready"
    while True:
        try:
            received = yield received
        except ValueError as error:
            received = f"caught {error}"


it = echo()
print(next(it), it.send(1), it.send("two"), it.throw(ValueError("v")), it.send(3))
try:
    it.throw(KeyError("k"))
except KeyError as error:
    print("out", error)
print(it.gi_frame, it.gi_running, echo().gi_code.co_name)


@contextmanager
def section(name):
    print("enter", name)
    try:
        yield name.upper()
    except KeyError as error:
        print("swallow", error)
    finally:
        print("leave", name)


with section("a") as name, section("b"):
    print(name)
    raise KeyError("x")
with ExitStack() as stack:
    names = [stack.enter_context(section(n)) for n in "xy"]
    stack.callback(print, "callback", 1)
    print(names)
with suppress(ZeroDivisionError), nullcontext(5) as five:
    print(five)
    1 / 0


@section("decorated")
def work():
    return "worked"


print(work())
print(work())


def value_of():
    result = yield from returns()
    print("result", result)


def returns():
    yield 1
    return "the value"


print(list(value_of()))
try:
    gen = returns()
    next(gen)
    next(gen)
except StopIteration as stop:
    print(stop.value, stop.args)
