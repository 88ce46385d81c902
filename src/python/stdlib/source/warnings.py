"""warnings: each goes to the run's log."""

from _stillroom import log as _log

_ignored = []


def warn(message, category=None, stacklevel=1, source=None, **kwargs):
    if isinstance(message, Warning):
        category = type(message)
    category = category or UserWarning
    if any(issubclass(category, ignored) for ignored in _ignored):
        return
    _log("py.warnings", "WARNING", f"{category.__name__}: {message}")


def warn_explicit(message, category=None, *args, **kwargs):
    warn(message, category)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action == "ignore":
        _ignored.append(category)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action == "ignore" and not message:
        _ignored.append(category)


def resetwarnings():
    _ignored.clear()


def formatwarning(message, category, filename, lineno, line=None):
    return f"{filename}:{lineno}: {category.__name__}: {message}\n"


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, **kwargs):
        self._record = record

    def __enter__(self):
        self._saved = list(_ignored)
        return [] if self._record else None

    def __exit__(self, *exc_info):
        _ignored[:] = self._saved


def deprecated(message, /, *, category=DeprecationWarning, stacklevel=1):
    return lambda decorated: decorated
