def order():
    log = []
    try:
        log.append("try")
        raise ValueError("a")
    except TypeError:
        log.append("no")
    except (KeyError, ValueError) as error:
        log.append(str(error))
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log
print(order())
def returns():
    for i in range(3):
        try:
            return ("try", i)
        finally:
            print("cleanup", i)
print(returns())
def overrides():
    try:
        return 1
    finally:
        return 2
print(overrides())
def loop():
    out = []
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally:
            out.append(f"f{i}")
    else:
        out.append("else")
    return out
print(loop())
def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            print("inner finally")
    except KeyError as e:
        print("outer", e, repr(e))
        try:
            raise RuntimeError("second")
        except RuntimeError as e2:
            print(repr(e2.__context__), e2.__cause__)
    try:
        e
    except NameError as error:
        print(error)
nested()
class Custom(Exception):
    def __init__(self, code, message="default"):
        super().__init__(message)
        self.code = code
    def __str__(self):
        return f"[{self.code}] {super().__str__()}"
try:
    raise Custom(5)
except Exception as error:
    print(error, repr(error), error.args, error.code)
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise Custom(1, "wrapped") from error
except Custom as error:
    print(error.__cause__, error.__suppress_context__)
def reraise():
    try:
        raise ValueError("again")
    except ValueError:
        raise
try:
    reraise()
except ValueError as error:
    print("reraised", error)
for bad in (lambda: int("x"), lambda: [1][5], lambda: {}["k"], lambda: "a" + 1, lambda: 1 + "a", lambda: None.x,
            lambda: (1, 2)[3], lambda: "abc"[10], lambda: [] < 1, lambda: {}[[]], lambda: 1 // 0, lambda: 1 % 0,
            lambda: 1.0 / 0, lambda: [1, 2, 3].index(9), lambda: iter(5), lambda: next(iter([])), lambda: 2 ** -1 << 1,
            lambda: -"x", lambda: 5(), lambda: len(5), lambda: "x" * "y", lambda: [1] + (2,), lambda: 1 in 5, lambda: 5[0]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, "|", error)
def unpacking(value):
    a, b = value
for value in ((1,), (1, 2, 3), 5, "abc"):
    try:
        unpacking(value)
    except Exception as error:
        print(type(error).__name__, error)
try:
    raise "text"
except TypeError as error:
    print(error)
try:
    raise ValueError
except ValueError as error:
    print(repr(error), str(error) == "")
try:
    assert 1 == 2, "message"
except AssertionError as error:
    print(repr(error))
try:
    assert False
except AssertionError as error:
    print(repr(error))
class Manager:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value)
        return self.suppress
with Manager("a") as a, Manager("b") as b:
    print(a, b)
with Manager("s", True):
    raise ValueError("suppressed")
try:
    with Manager("x"):
        with Manager("y"):
            raise KeyError("k")
except KeyError as error:
    print("passed", error)
def leave():
    for i in range(2):
        with Manager(i):
            if i == 0: continue
            return "left"
print(leave())
try:
    with 5: pass
except TypeError as error:
    print(error)
def chain(n):
    try:
        if n: chain(n - 1)
        else: raise ValueError("deep")
    finally:
        print("unwind", n)
try:
    chain(2)
except ValueError as error:
    print(error)
try:
    try:
        raise ValueError(1)
    except ValueError as e:
        raise TypeError(2) from None
except TypeError as e:
    print(e.__cause__, e.__suppress_context__, repr(e.__context__))
print(KeyError("a"), str(KeyError("a", "b")), Exception(), repr(Exception(1, 2)), StopIteration(3).value, SystemExit(4).code)
print(issubclass(KeyError, LookupError), ModuleNotFoundError.__mro__[1].__name__, IOError is OSError)
e = ValueError("note"); e.add_note("more"); print(e.__notes__)
