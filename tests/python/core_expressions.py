print(1 + 2 * 3 - 4 / 2, 7 // 2, -7 // 2, 7 % -3, 2 ** 10, 2 ** -1, 1e3, 10 ** 20, -5 % 3, 5.5 // 2, -5.5 % 2)
print(1 << 70, (1 << 70) >> 68, 6 & 3, 6 | 1, 6 ^ 2, ~5, -(-3), +True, not None)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 9223372036854775807, 0xffffffffffffffffffff)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, "a" < "b" <= "b", [1, 2] < [1, 3], (1,) < (1, 0), None is None, 1 is not None)
print(3 in [1, 2, 3], "b" not in "abc", 2 in {2: 1}, 1 and 0 or "x", [] or {} or "last", 0 and 1)
print("a" if 0 else "b", (lambda: 1)(), [*range(3), *"ab"], (*[1], 2), {*[1], 2} == {1, 2}, {**{"a": 1}, "b": 2})
s = "hello world"
print(s[0], s[-1], s[2:5], s[::-1], s[::2], s[-3:], s[:100], s[5:2], "héé"[1:])
l = list(range(10))
print(l[2:8:3], l[::-2], l[-4:-1], l[8:2:-2])
l[2:5] = ["x"]; print(l); l[::2] = [0] * len(l[::2]); print(l); del l[1:3]; print(l); del l[0]; print(l)
try:
    l[::2] = [1]
except ValueError as e: print(e)
x = y = [1]; x += [2]; print(y); x = x + [3]; print(y, x)
t = (1, 2); t += (3,); print(t, t * 2, "ab" * 3, 3 * [0], [1, 2] * 0)
a, b, (c, d) = 1, 2, (3, 4); a, b = b, a; print(a, b, c, d)
d = {"x": 1, 2: "two", (1, 2): 3, None: 4, 1.5: 5}
print(d, d["x"], d[2.0], len(d)); d["x"] += 5; del d[2]; print(d, list(d), d | {"n": 1})
d = {1: "a", True: "b", 1.0: "c"}; print(d)
print({1, 2} | {3}, {1, 2, 3} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1} < {1, 2}, frozenset([1]) == {1})
name, value, width = "n", 3.14159, 10
print(f"{name}={value:.2f} {value:>{width}.1f}| {name!r:>5} {1 + 1} {{}} {'nested'} {value=} {name=!s} {d[1]}")
print(f"{'a' 'b'}" "c" f"{1}{2}", f"{1:03d} {255:#x} {1000000:,} {0.5:.0%} {'x':^5}|{'y':*<3}")
print(b"bytes" + b"\x00\xff", b"abc"[1], b"abc"[1:], "\t\n\\ 'q' \"d\"", 'it\'s', "\u00e9\x7f")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), [1.0, 1e100, 1e-7, 0.1 + 0.2, float("inf"), -0.0, 123456789.0, 1e16, 1e22])
print(True + True, True == 1, str(True), int(3.9), round(2.5), round(-3.5), abs(-3), divmod(-7, 2), pow(2, 10, 1000))
i = 0
while True:
    i += 1
    if i == 2: continue
    if i > 4: break
else:
    print("never")
print(i)
for i in range(3):
    pass
else:
    print("else", i)
x = 5
del x
try: x
except NameError as e: print(e)
print([i for i in range(3)], i, (n := 10) + n, ...)
print(len("日本語"), "日本語"[1], "日本語".encode("utf-8"), ord("é"), chr(233))
z = 1; z -= 2; z *= 3; z **= 2; z //= 2; z %= 3; z <<= 4; z |= 1; z ^= 3; z &= 6; z >>= 1; print(z)
class Obj: pass
o = Obj(); o.n = 1; o.n += 1; o.l = [1]; o.l[0] += 5; print(o.n, o.l)
print(*[1, 2], *(3,), sep="-", end="!\n")
print(1_000_000, 0b101, 0o17, 1e-3, .5, 1., "a" "b")
assert True, "fine"
def f(a=[]):
    a.append(1)
    return a
print(f(), f())
print("%s %d %05.1f %r %x %%" % ("s", 3, 2.25, "r", 255), "{} {0} {a}".replace("{0}", "x").format(1, a=2), "{:>4}{:<3}|".format(1, 2))
print(sorted({"b": 1, "a": 2}), sorted([3, 1, 2], reverse=True), sorted(["bb", "a"], key=len), min(3, 1), max([1, 5, 2]), list(reversed([1, 2])))
print(all([1, 2]), any([0]), list(map(str, [1, 2])), list(filter(None, [0, 1])), list(enumerate("ab", 1)), list(zip([1, 2], "ab")))
print(int("12") + float("1.5"), str(1.0), bool([]), list("ab"), tuple([1]), set(), dict(a=1), type(1), type(None), type(print).__name__)
