"""Modules that are not there, for real Alembic: whatever is asked of them is passed on and does nothing.

In: the names of the top-level packages that a folder imports and does not carry.
Out: imports of them, and of anything below them, that succeed. It is what
Stillroom does with an import that it cannot find, so both sides run the same.
Modules that lie in the folder, or are installed, are found first.
"""

import importlib.abc
import importlib.machinery
import sys
import types


class Opaque:
    """A value of which nothing is known but where it came from."""

    def __init__(self, path: str) -> None:
        self.__dict__["path"] = path

    def __getattr__(self, name: str) -> "Opaque":
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return Opaque(f"{self.path}.{name}")

    def __call__(self, *arguments, **keywords) -> "Opaque":
        return Opaque(f"{self.path}(…)")

    def __getitem__(self, key) -> "Opaque":
        return Opaque(f"{self.path}[…]")

    def __iter__(self):
        # Without this, `__getitem__` would make it an endless sequence.
        return iter(())

    def __enter__(self) -> "Opaque":
        return Opaque(f"{self.path}.__enter__()")

    def __exit__(self, *arguments) -> bool:
        return False

    def __mro_entries__(self, bases) -> tuple:
        return ()

    def __repr__(self) -> str:
        return f"<opaque {self.path}>"


class OpaqueModule(types.ModuleType):
    """A module that has every name."""

    def __getattr__(self, name: str):
        if name.startswith("__"):
            raise AttributeError(name)
        return Opaque(f"{self.__name__}.{name}")


class OpaqueFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Comes last, so that only what nobody else finds becomes opaque."""

    def __init__(self, packages: list[str]) -> None:
        self.packages = set(packages)

    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] not in self.packages:
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        return OpaqueModule(spec.name)

    def exec_module(self, module) -> None:
        module.__path__ = []


def install(packages: list[str]) -> None:
    """Makes these packages importable, as opaque ones."""
    sys.meta_path.append(OpaqueFinder(packages))
