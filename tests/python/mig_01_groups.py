"""Exception groups and except*."""
import traceback


def split(errors):
    try:
        raise ExceptionGroup("several rows failed", errors)
    except* ValueError as group:
        print("values", group.exceptions, group.message)
    except* (KeyError, TypeError) as group:
        print("others", [type(error).__name__ for error in group.exceptions])
    else:
        print("nothing")
    finally:
        print("done")


split([ValueError("a"), KeyError("b"), ValueError("c")])
split([TypeError("t")])
try:
    split([ValueError("a"), OSError("left over")])
except ExceptionGroup as left:
    print("left", left, left.exceptions, repr(left))

try:
    try:
        raise ValueError("bare")
    except* ValueError as group:
        print(type(group).__name__, group.exceptions)
except Exception as error:
    print("never", error)

nested = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)])])
matched, rest = nested.split(ValueError)
print(repr(matched), repr(rest))
print(nested.subgroup(lambda error: isinstance(error, TypeError)))
print(nested.subgroup(OSError))
print(isinstance(nested, Exception), isinstance(nested, BaseExceptionGroup))
print(nested.derive([ValueError("x")]))
for bad in [lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", 3), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x")]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)

try:
    try:
        raise ExceptionGroup("g", [ValueError("v")])
    except* ValueError:
        raise RuntimeError("while handling")
except ExceptionGroup as group:
    print(repr(group), [repr(e) for e in group.exceptions])
except RuntimeError as error:
    print(repr(error), repr(error.__context__))


class Group(ExceptionGroup):
    def derive(self, errors):
        return Group(self.message, errors)


a, b = Group("mine", [ValueError("v"), KeyError("k")]).split(KeyError)
print(type(a).__name__, a, type(b).__name__, b)


def run():
    for item in [1, 2]:
        try:
            if item == 2:
                raise ExceptionGroup("loop", [ValueError(item)])
        except* ValueError as found:
            print(item, found)


run()
try:
    raise ExceptionGroup("final", [ValueError("one")])
except* TypeError:
    print("no")
except* ValueError as g:
    pass
try:
    g
except NameError as error:
    print(error)
print("".join(traceback.format_exception_only(ValueError("plain"))), end="")
raise ExceptionGroup("unhandled", [ValueError("first"), TypeError("second")])
