"""`sqlalchemy.engine.reflection`: the inspector, over what the database's schema says."""

from sqlalchemy import _reflection


class Inspector:
    """Answers questions about the tables of a database."""

    def __init__(self, bind):
        self.bind = bind
        self.engine = getattr(bind, "engine", bind)
        self.dialect = bind.dialect
        self.info_cache = {}

    @classmethod
    def from_engine(cls, bind):
        return cls(bind)

    @property
    def default_schema_name(self):
        return self.dialect.default_schema_name

    def clear_cache(self):
        self.info_cache.clear()

    def get_schema_names(self, **kw):
        return ["main"]

    def get_table_names(self, schema=None, **kw):
        return _reflection.table_names()

    def get_temp_table_names(self, **kw):
        return []

    def get_temp_view_names(self, **kw):
        return []

    def get_view_names(self, schema=None, **kw):
        return _reflection.view_names()

    def get_materialized_view_names(self, schema=None, **kw):
        return []

    def get_sequence_names(self, schema=None, **kw):
        return []

    def get_view_definition(self, view_name, schema=None, **kw):
        return _reflection.view_definition(view_name)

    def get_sorted_table_and_fkc_names(self, schema=None, **kw):
        names = self.get_table_names(schema)
        found = []
        while names:
            ready = [
                name
                for name in names
                if all(
                    key["referred_table"] == name or key["referred_table"] not in names
                    for key in self.get_foreign_keys(name)
                )
            ] or list(names)
            for name in ready:
                found.append((name, set()))
                names.remove(name)
        found.append((None, []))
        return found

    def get_table_oid(self, table_name, schema=None, **kw):
        raise NotImplementedError()

    def has_table(self, table_name, schema=None, **kw):
        return table_name in _reflection.table_names() or table_name in _reflection.view_names()

    def has_index(self, table_name, index_name, schema=None, **kw):
        return any(index["name"] == index_name for index in self.get_indexes(table_name))

    def has_sequence(self, sequence_name, schema=None, **kw):
        return False

    def has_schema(self, schema_name, **kw):
        return schema_name == "main"

    def get_columns(self, table_name, schema=None, **kw):
        return _reflection.ask("columns", table_name)

    def get_indexes(self, table_name, schema=None, **kw):
        return _reflection.ask("indexes", table_name)

    def get_foreign_keys(self, table_name, schema=None, **kw):
        return _reflection.ask("foreign_keys", table_name)

    def get_unique_constraints(self, table_name, schema=None, **kw):
        return _reflection.ask("unique_constraints", table_name)

    def get_check_constraints(self, table_name, schema=None, **kw):
        return _reflection.ask("check_constraints", table_name)

    def get_pk_constraint(self, table_name, schema=None, **kw):
        return _reflection.ask("primary_key", table_name)

    def get_primary_keys(self, table_name, schema=None, **kw):
        return self.get_pk_constraint(table_name)["constrained_columns"]

    def get_table_comment(self, table_name, schema=None, **kw):
        raise NotImplementedError()

    def get_table_options(self, table_name, schema=None, **kw):
        return {}

    def get_enums(self, schema=None, **kw):
        return []

    def get_multi_columns(self, schema=None, filter_names=None, **kw):
        return {(schema, name): self.get_columns(name) for name in filter_names or self.get_table_names()}

    def reflect_table(self, table, include_columns=None, exclude_columns=(), resolve_fks=True, **kw):
        _reflection.reflect_into(table)

    reflecttable = reflect_table


PGInspector = Inspector


def _reflect_into(bind, table):
    _reflection.reflect_into(table)


def _reflect_all(metadata, bind, only):
    if callable(only):
        only = [name for name in _reflection.table_names() if only(name, metadata)]
    _reflection.reflect_all(metadata, only)
