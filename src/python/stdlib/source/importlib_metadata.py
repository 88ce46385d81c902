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


class EntryPoint:
    def __init__(self, name, value, group):
        self.name, self.value, self.group = name, value, group


class EntryPoints(tuple):
    def select(self, **params):
        return EntryPoints(point for point in self if all(getattr(point, key) == value for key, value in params.items()))

    @property
    def names(self):
        return {point.name for point in self}

    @property
    def groups(self):
        return {point.group for point in self}


def entry_points(**params):
    return EntryPoints()


def distribution(distribution_name):
    raise PackageNotFoundError(distribution_name)


metadata = requires = files = distribution


def distributions(**kwargs):
    return iter(())


def packages_distributions():
    return {}
