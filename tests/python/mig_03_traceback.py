"""__traceback__, with_traceback, the traceback and sys modules."""
import sys
import traceback


def inner(value):
    raise ValueError(f"bad {value}")


def middle(value):
    inner(value)


try:
    middle(3)
except ValueError as error:
    tb = error.__traceback__
    names = []
    while tb is not None:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)
    print(traceback.format_exc())
    print([(f.name, f.lineno, f.line) for f in traceback.extract_tb(error.__traceback__)])
    print("".join(traceback.format_tb(error.__traceback__)), end="")
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb.tb_lineno == error.__traceback__.tb_lineno)
    print(traceback.format_exception_only(kind, value))
    print("".join(traceback.format_exception(kind, value, tb)), end="")
print(sys.exc_info())
try:
    raise KeyError("k").with_traceback(None)
except KeyError as error:
    print(error.__traceback__.tb_lineno, error.__traceback__.tb_next)
e = ValueError("never raised")
print(e.__traceback__, e.__cause__, e.__context__, e.__suppress_context__)
try:
    try:
        inner(1)
    except ValueError as first:
        raise RuntimeError("second") from first
except RuntimeError as error:
    print(repr(error.__cause__), error.__suppress_context__, error.__cause__.__traceback__.tb_next.tb_frame.f_code.co_name)
try:
    try:
        inner(1)
    except ValueError:
        raise RuntimeError("second") from None
except RuntimeError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
error = ValueError("noted")
error.add_note("first note")
error.add_note("second note")
print(error.__notes__)
try:
    error.add_note(1)
except TypeError as problem:
    print(problem)
print("".join(traceback.format_exception(error)), end="")


def kept():
    try:
        inner("kept")
    except ValueError as error:
        return error


saved = kept()
try:
    raise saved
except ValueError as again:
    tb = again.__traceback__
    found = []
    while tb:
        found.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(found)
print(sys._getframe().f_code.co_name, sys._getframe().f_lineno)


def caller():
    return sys._getframe(1).f_code.co_name


def calls():
    return caller()


print(calls())
print(traceback.format_exception_only(SystemExit, SystemExit(2)))
error = ValueError("last")
error.add_note("a note at the end")
raise error
