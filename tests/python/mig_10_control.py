"""match, walrus, loops with else, closures, global and nonlocal, comprehensions, async."""
import asyncio
import itertools
import re
import string
import textwrap
from collections import namedtuple
from dataclasses import dataclass


@dataclass
class Op:
    kind: str
    table: str
    column: str = ""


class Plain:
    __match_args__ = ("a",)

    def __init__(self, a):
        self.a = a


def describe(value):
    match value:
        case None | False:
            return "nothing"
        case 0:
            return "zero"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float():
            return "number"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case str(text):
            return f"text {text}"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [Op(kind="add", table=t), *rest]:
            return f"ops {t} {len(rest)}"
        case (first, *_, last):
            return f"{first}..{last}"
        case {"type": "add", "name": str(name), **others}:
            return f"add {name} {others}"
        case {"type": kind}:
            return f"type {kind}"
        case Op("drop", table) | Op("remove", table):
            return f"drop {table}"
        case Op(column="id"):
            return "id"
        case Plain(a=[1, inner]):
            return f"plain {inner}"
        case Plain(x):
            return f"plain any {x}"
        case re.Pattern():
            return "pattern"
        case _:
            return "other"


for value in [None, False, 0, 101, 5, 1.5, "a", "zz", [], [1], [Op("add", "t"), 1, 2], (1, 2, 3), {"type": "add", "name": "n", "z": 1}, {"type": 3}, {}, Op("drop", "d"), Op("remove", "r"), Op("x", "y", "id"), Plain([1, 2]), Plain(7), re.compile("x"), object, True, b"ab", {1, 2}, range(3)]:
    print(describe(value))
while chunk := [1, 2, 3][: 2 if "seen" not in globals() else 0]:
    seen = chunk
    print(chunk)
print([y for x in range(5) if (y := x * 2) > 2], y)
for n in range(2, 6):
    for m in range(2, n):
        if n % m == 0:
            break
    else:
        print("prime", n)
else:
    print("loop ended")
while False:
    pass
else:
    print("while else")
try:
    pass
except ValueError:
    pass
else:
    print("try else")
finally:
    print("finally")


def returns():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                return i
        finally:
            print("finally", i)


print(returns())


def overrides():
    try:
        return 1
    finally:
        return 2


print(overrides())
counter = 0


def bump():
    global counter
    counter += 1
    local = 0

    def inner():
        nonlocal local
        local += 10
        return local

    inner()
    return inner()


print(bump(), bump(), counter)
adders = [lambda x, n=n: x + n for n in range(3)]
late = [lambda: n for n in range(3)]
print([f(10) for f in adders], [f() for f in late])
print({k: v for k, v in zip("abc", itertools.count())}, {c for c in "aab"} == {"a", "b"}, sum(x * x for x in range(4)))
print([(a, b) for a in range(3) for b in range(a)], [[r * c for c in range(3)] for r in range(2)])
def unbound():
    print(q)
    q = 1
for action in [unbound, lambda: undefined_name, lambda: (lambda a, b: 0)(1), lambda: bump(1), lambda: describe(), lambda: (lambda *, k: k)(), lambda: (lambda **k: k)(**{"a": 1}, **{"a": 2}), lambda: None(), lambda: None.x, lambda: [].nope, lambda: {}.x, lambda: "x".nope(), lambda: Op.nope, lambda: int.nope, lambda: bump.nope, lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 2 ** -1, lambda: "a" - 1, lambda: None + 1, lambda: [1] + None, lambda: -"a", lambda: not_defined(), lambda: len(), lambda: int([]), lambda: isinstance(1, 1), lambda: __import__("nothing_here"), lambda: getattr(1, 2), lambda: next(iter([])), lambda: Plain(), lambda: object().x, lambda: setattr(1, "x", 1), lambda: 3 in 4, lambda: (1, 2)["a"], lambda: {}[[]], lambda: "abc"[None], lambda: float("1,5"), lambda: round("x"), lambda: sum(1), lambda: abs("x"), lambda: divmod(1, 0), lambda: pow(2, -1, 4), lambda: chr("a"), lambda: bytes(-1), lambda: int("12", 1), lambda: assert_()]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
def assert_():
    assert 1 == 2, "one is not two"
try:
    assert_()
except AssertionError as error:
    print(error)


async def fetch(n):
    await asyncio.sleep(0)
    return n * 2


async def main():
    values = await asyncio.gather(fetch(1), fetch(2))
    async with Manager() as m:
        values.append(m)
    async for item in agen():
        values.append(item)
    return values + [i async for i in agen()]


class Manager:
    async def __aenter__(self):
        return "managed"

    async def __aexit__(self, *info):
        print("exit", info)


async def agen():
    yield "x"
    yield "y"


print(asyncio.run(main()))
pattern = re.compile(r"(?P<table>\w+)\.(?P<column>\w+)", re.I)
m = pattern.search("see Users.name and posts.id")
print(m.group(), m.group("table", "column"), m.groups(), m.groupdict(), m.span(), m.start("column"), m["table"], m.expand(r"\2-\1"))
for call in ["pattern.findall('a.b c.d')", "pattern.sub(r'\\g<column>.\\1', 'a.b c.d')", "pattern.sub(lambda m: m.group().upper(), 'a.b')", "pattern.subn('', 'a.b c.d', count=1)", "re.split(r'[,;]\\s*', 'a, b;c')", "re.split(r'(-)', 'a-b')", "re.match('b', 'ab')", "re.fullmatch(r'\\d+', '123').end()", "re.escape('a.b*c')", "re.findall(r'(\\w)(\\d)', 'a1 b2')", "re.sub(r'(?<!^)(?=[A-Z])', '_', 'CamelCaseName').lower()", "re.compile('(')", "re.compile('[')", "re.compile('*a')", "re.sub('a', r'\\9', 'a')", "[m.group() for m in re.finditer('a+', 'aa b a')]", "re.search(r'(?i)HELLO', 'say hello').group()", "re.findall(r'^\\w', 'a\\nb', re.M)", "re.sub(r'\\s+', ' ', ' a \\n b ')", "re.match(r'(a)(b)?', 'a').groups()", "re.match(r'(a)(b)?', 'a').group(2)", "re.match(r'(a)', 'a').group(5)", "re.compile('x').pattern", "re.compile('x', re.I | re.M)", "re.match('a', 'a')", "re.findall(r'\\b\\w{3}\\b', 'one three two')", "re.sub(r'(?P<x>a)', '[\\\\g<x>]', 'banana', 2)", "re.search(r'(\\d+)-\\1', '12-12').group()", "re.sub('', '-', 'ab')",
             "list(itertools.chain([1], 'ab'))", "list(itertools.chain.from_iterable([[1], [2]]))", "list(itertools.islice(itertools.count(5, 2), 3))", "[(k, list(g)) for k, g in itertools.groupby('aabbc')]", "list(itertools.product('ab', [1, 2]))", "list(itertools.permutations('abc', 2))[:3]", "list(itertools.combinations('abc', 2))", "list(itertools.accumulate([1, 2, 3]))", "list(itertools.zip_longest('ab', 'c', fillvalue='-'))", "list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1]))", "list(itertools.dropwhile(lambda x: x < 3, [1, 2, 3, 1]))", "list(itertools.starmap(pow, [(2, 3)]))", "list(itertools.repeat('x', 2))", "list(itertools.pairwise('abc'))", "list(itertools.compress('abc', [1, 0, 1]))", "list(itertools.filterfalse(None, [0, 1]))", "[list(i) for i in itertools.tee([1, 2])]", "list(itertools.islice(itertools.cycle('ab'), 3))", "list(itertools.combinations_with_replacement('ab', 2))",
             "textwrap.dedent('  a\\n    b\\n')", "textwrap.indent('a\\nb', '> ')", "textwrap.fill('the quick brown fox', 10)", "textwrap.shorten('the quick brown fox', 12)", "string.Template('$a ${b} $$').substitute(a=1, b=2)", "string.Template('$a').substitute()", "string.Template('$a $b').safe_substitute(a=1)", "string.ascii_lowercase[:3] + string.digits", "string.capwords('a bc')", "string.punctuation"]:
    try:
        print(repr(eval(call)))
    except Exception as error:
        print(type(error).__name__, error)
