"""importlib.metadata: no packages are installed here."""


class PackageNotFoundError(ModuleNotFoundError):
    def __str__(self):
        return f'No package metadata was found for {self.args[0]}'


def version(distribution_name):
    known = {'sqlalchemy': '2.1.0', 'alembic': '1.18.0'}
    name = distribution_name.lower()
    if name in known:
        import importlib
        return getattr(importlib.import_module(name), '__version__', known[name])
    raise PackageNotFoundError(distribution_name)


def entry_points(**params):
    return []
