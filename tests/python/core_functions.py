def defaults(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs
print(defaults(1, c=3))
print(defaults(1, 5, 6, 7, c=3, d=8, e=9))
print(defaults(*[1, 2], **{"c": 3, "z": 26}))
def positional(a, b, /, c, *, d):
    return a + b + c + d
print(positional(1, 2, 3, d=4), positional(1, 2, c=3, d=4))
for call in (
    lambda: defaults(),
    lambda: defaults(1),
    lambda: positional(1, 2, 3),
    lambda: positional(1, 2, 3, 4, d=5),
    lambda: positional(a=1, b=2, c=3, d=4),
    lambda: positional(1, 2, 3, d=4, e=5),
    lambda: positional(1, 2, 3, c=3, d=4),
    lambda: (lambda x: x)(),
    lambda: (lambda x, y, z: x)(),
    lambda: (lambda: 1)(2),
    lambda: (lambda x=1: 1)(2, 3),
    lambda: positional(*1),
    lambda: defaults(1, **{"c": 1}, **{"c": 2}),
    lambda: None(),
    lambda: len(),
    lambda: len(1, 2),
):
    try:
        print(call())
    except TypeError as error:
        print(error)
def counter():
    count = 0
    def step(by=1):
        nonlocal count
        count += by
        return count
    return step
one, two = counter(), counter()
print(one(), one(), two(5), one())
total = 0
def add(n):
    global total
    total += n
add(3); add(4)
print(total)
print((lambda *a, **k: (a, k))(1, 2, x=3))
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])
late = [lambda: i for i in range(3)]
print([f() for f in late])
def annotated(a: int, b: "str" = "x", *c: float, **d: bool) -> list[int]:
    """The doc."""
    return [a]
print(annotated.__name__, annotated.__doc__, annotated.__annotations__["b"], annotated.__defaults__)
print(annotated.__qualname__, counter().__qualname__, annotated.__module__)
annotated.custom = 7
print(annotated.custom, annotated.__dict__)
def recursive(n):
    return 1 if n == 0 else n * recursive(n - 1)
print(recursive(20), recursive(30))
def unbound():
    print(later)
    later = 1
try:
    unbound()
except UnboundLocalError as error:
    print(error)
def outer():
    def inner():
        return missing
    try:
        return inner()
    except NameError as error:
        print(error)
    missing = 1
    del missing
outer()
try:
    undefined_name
except NameError as error:
    print(error, error.name)
x = 10
def shadow():
    x = 20
    class C:
        y = x
        def get(self):
            return x
    return C.y, C().get()
print(shadow())
def star_middle():
    first, *middle, last = range(6)
    (a, b), [c, *d] = (1, 2), [3, 4, 5]
    return first, middle, last, a, b, c, d
print(star_middle())
def decorator(tag):
    def wrap(function):
        def inner(*args, **kwargs):
            return f"<{tag}>{function(*args, **kwargs)}</{tag}>"
        return inner
    return wrap
@decorator("b")
@decorator("i")
def text(s):
    return s
print(text("hi"))
