"""importlib"""

from _stillroom import import_module as _import


def import_module(name, package=None):
    if name.startswith("."):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for " + repr(name))
        level = len(name) - len(name.lstrip("."))
        parts = package.split(".")
        base = ".".join(parts[:len(parts) - level + 1])
        name = base + ("." + name[level:] if name[level:] else "")
    return _import(name)


def reload(module):
    return module


def invalidate_caches():
    pass
