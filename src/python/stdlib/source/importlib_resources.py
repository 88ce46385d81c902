"""importlib.resources, over the loaded files."""

from pathlib import Path as _Path

from _stillroom import import_module as _import


def files(package):
    module = _import(package) if isinstance(package, str) else package
    paths = getattr(module, '__path__', None)
    if paths:
        return _Path('/' + paths[0])
    return _Path('/' + (getattr(module, '__file__', '') or '')).parent


def read_text(package, resource, encoding='utf-8', errors='strict'):
    return (files(package) / resource).read_text(encoding)


def read_binary(package, resource):
    return (files(package) / resource).read_bytes()


def open_text(package, resource, encoding='utf-8', errors='strict'):
    return (files(package) / resource).open()


def open_binary(package, resource):
    return (files(package) / resource).open('rb')


def is_resource(package, name):
    return (files(package) / name).is_file()


def contents(package):
    return [path.name for path in files(package).iterdir()]


class _Context:
    def __init__(self, path):
        self._path = path

    def __enter__(self):
        return self._path

    def __exit__(self, *exception):
        return False


def path(package, resource):
    return _Context(files(package) / resource)


as_file = _Context
