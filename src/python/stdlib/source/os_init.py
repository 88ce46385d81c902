"""os: the environment and paths as text; there are no files and no processes here."""

import os.path as path
from _stillroom import environment as _environment

name = "posix"
sep = "/"
pathsep = ":"
linesep = "\n"
curdir = "."
pardir = ".."
devnull = "/dev/null"


class _Environ(dict):
    def __missing__(self, key):
        from _stillroom import assumes
        if not assumes():
            raise KeyError(key)
        from importlib import import_module
        return getattr(import_module("variables_of_the_environment"), key)


environ = _Environ(_environment())
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def getcwd():
    return "/"


def getpid():
    return 1


def cpu_count():
    return 1


def urandom(size):
    from _stillroom import random_bytes
    return random_bytes(size)


def fspath(value):
    return value if isinstance(value, (str, bytes)) else value.__fspath__()


def _refuse(function):
    def refused(*args, **kwargs):
        raise NotImplementedError(f"os.{function}() needs a file system, which a migration does not have here")
    return refused


def listdir(path="."):
    from _stillroom import list_directory
    names = list_directory(fspath(path))
    if names is None:
        raise FileNotFoundError(2, "No such file or directory", path)
    return [name.rstrip("/") for name in names]


def walk(top, topdown=True, onerror=None, followlinks=False):
    from _stillroom import list_directory
    top = fspath(top)
    names = list_directory(top)
    if names is None:
        return
    directories = [name[:-1] for name in names if name.endswith("/")]
    yield top, directories, [name for name in names if not name.endswith("/")]
    for name in directories:
        yield from walk(path.join(top, name))


scandir = _refuse("scandir")


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Nothing is written into it, so nothing is made."""


def makedirs(name, mode=0o777, exist_ok=False):
    """Nothing is written into it, so nothing is made."""


remove = unlink = _refuse("remove")
rename = _refuse("rename")
system = _refuse("system")
popen = _refuse("popen")


class PathLike:
    pass


error = OSError
