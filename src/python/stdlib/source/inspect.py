"""inspect, a little of it."""


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, type(lambda: 0))


def ismethod(object):
    return type(object).__name__ == "method"


def isbuiltin(object):
    return isinstance(object, type(len))


def isroutine(object):
    return isfunction(object) or ismethod(object) or isbuiltin(object)


def ismodule(object):
    return type(object).__name__ == "module"


def isgenerator(object):
    return type(object).__name__ == "generator"


def iscoroutine(object):
    return type(object).__name__ == "coroutine"


def isabstract(object):
    return bool(getattr(object, "__abstractmethods__", None))


def getmembers(object, predicate=None):
    members = [(name, getattr(object, name, None)) for name in dir(object)]
    return [(name, value) for name, value in members if predicate is None or predicate(value)]


def getdoc(object):
    return object.__doc__


def cleandoc(doc):
    import textwrap
    first, _, rest = doc.partition("\n")
    return (first.strip() + ("\n" + textwrap.dedent(rest) if rest else "")).strip()


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__"):
        func = func.__wrapped__
    return func
