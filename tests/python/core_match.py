class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
class Color:
    RED = 1
def test(value):
    match value:
        case 0 | 1:
            return "small"
        case -1:
            return "minus"
        case Color.RED:
            return "never"
        case None | True | False:
            return "single"
        case "text":
            return "text"
        case str() as s if len(s) > 5:
            return f"long {s}"
        case str(s):
            return f"str {s}"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y, *rest] if rest:
            return f"many {x} {y} {rest}"
        case (x, y):
            return f"two {x} {y}"
        case {"kind": "a", "value": v}:
            return f"a {v}"
        case {"kind": k, **rest}:
            return f"{k} {rest}"
        case {}:
            return "mapping"
        case Point(x=0, y=0):
            return "origin"
        case Point(0, y):
            return f"on y {y}"
        case Point(x, Point(a, b)):
            return f"nested {x} {a} {b}"
        case Point():
            return "point"
        case float(f) | int(f):
            return f"number {f}"
        case _:
            return "other"
for value in (0, 1, -1, None, True, "text", "abc", "abcdefgh", [], [1], [1, 2], [1, 2, 3, 4], (5, 6), {"kind": "a", "value": 3},
              {"kind": "b", "z": 1}, {"q": 1}, Point(0, 0), Point(0, 5), Point(1, Point(2, 3)), Point(1, 2), 2.5, 77, object, {1, 2}, b"x"):
    print(test(value))
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as error:
    print(error)
match [1, [2, [3, 4]]]:
    case [a, [b, [c, d]]]:
        print(a, b, c, d)
match {"a": {"b": [1, 2]}}:
    case {"a": {"b": [*items]}}:
        print(items)
match 5:
    case x if x > 10:
        print("no")
    case x:
        print("x", x)
command = "go north now"
match command.split():
    case ["go", ("north" | "south") as direction, *_]:
        print(direction)
