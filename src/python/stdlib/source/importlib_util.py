"""importlib.util"""

from _stillroom import import_module as _import


class _Spec:
    def __init__(self, name, location=None):
        self.name = name
        self.origin = location
        self.loader = self

    def exec_module(self, module):
        exec(open(self.origin).read(), module.__dict__)


def find_spec(name, package=None):
    import sys
    if name in sys.modules:
        return _Spec(name)
    try:
        _import(name)
    except ImportError:
        return None
    return _Spec(name)


def spec_from_file_location(name, location=None, **options):
    return _Spec(name, str(location))


def module_from_spec(spec):
    import types
    module = types.ModuleType(spec.name)
    module.__file__ = spec.origin
    return module
