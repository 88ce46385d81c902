def count(n):
    i = 0
    while i < n:
        received = yield i
        if received is not None:
            print("received", received)
            i = received
        i += 1
    return "finished"
g = count(3)
print(next(g), next(g), g.send(1), list(g))
def delegate():
    result = yield from count(2)
    print("result", result)
    yield from [10, 20]
    yield from "ab"
print(list(delegate()))
def guarded():
    try:
        while True:
            try:
                yield 1
            except ValueError as error:
                print("caught", error)
                yield 2
    finally:
        print("closing")
g = guarded()
print(next(g), g.throw(ValueError("v")), next(g))
g.close()
try:
    next(g)
except StopIteration as stop:
    print("stopped", stop.value)
def returns():
    return 5
    yield
try:
    next(returns())
except StopIteration as stop:
    print(stop.value)
def stops():
    raise StopIteration("x")
    yield
try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))
print(sum(x * x for x in range(5)), [x for x in range(10) if x % 2 if x > 3], {x % 3 for x in range(9)} == {0, 1, 2})
print({k: v for k, v in zip("abc", range(3))}, [[i * j for j in range(3)] for i in range(3)])
print([y for x in [[1, 2], [3]] for y in x], [last := x for x in range(3)], last)
def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fibonacci()
print([next(f) for _ in range(10)])
class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children
    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child
print(list(Tree(1, Tree(2, Tree(3)), Tree(4))))
class Up:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Up(3)), max(Up(4)), 2 in Up(3), tuple(Up(2)))
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Old()), 20 in Old())
g = count(1)
try:
    g.send("early")
except TypeError as error:
    print(error)
def inner():
    try:
        yield 1
    except KeyError:
        yield "inner caught"
def outer():
    yield from inner()
o = outer(); next(o); print(o.throw(KeyError("k")))
async def answer(n):
    return n * 2
async def agen():
    for i in range(3):
        yield i
class AsyncManager:
    async def __aenter__(self): return "entered"
    async def __aexit__(self, *args): print("aexit", args[0])
async def main():
    async with AsyncManager() as m:
        print(m)
    print([i async for i in agen()])
    async for i in agen():
        print("agen", i)
    return await answer(4) + await answer(1)
import asyncio
print(asyncio.run(main()))
def lazily():
    print("started")
    yield 1
l = lazily()
print("not yet", next(l))
d = {"a": 1}
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as error:
    print(error)
it = iter([1, 2, 3]); next(it)
print(list(it), list(it), list(iter(lambda: 1, 1)))
