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
environ = _environment()
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


listdir = _refuse("listdir")
scandir = _refuse("scandir")
walk = _refuse("walk")
mkdir = _refuse("mkdir")
makedirs = _refuse("makedirs")
remove = unlink = _refuse("remove")
rename = _refuse("rename")
system = _refuse("system")
popen = _refuse("popen")


class PathLike:
    pass


error = OSError
