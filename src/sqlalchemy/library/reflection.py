"""`sqlalchemy.engine.reflection`: the inspector, over what the database's schema says."""

from sqlalchemy import _reflection


_OWN_SCHEMAS = (None, "public", "main")


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

    def _here(self, name, schema):
        # SQLite has no schemas: where scripts see another dialect, `s.t` is a name of its own.
        if schema in _OWN_SCHEMAS or self.dialect.name == "sqlite":
            return name
        return f"{schema}.{name}"

    def _ask(self, question, name, schema):
        return _reflection.ask(question, self._here(name, schema))

    def _in_schema(self, names, schema):
        if self.dialect.name == "sqlite":
            return names
        if schema in _OWN_SCHEMAS:
            return [name for name in names if "." not in name]
        prefix = f"{schema}."
        return [name[len(prefix) :] for name in names if name.startswith(prefix)]

    def get_schema_names(self, **kw):
        if self.dialect.name == "sqlite":
            return ["main"]
        return sorted({"public"} | {name.split(".")[0] for name in _reflection.table_names() if "." in name})

    def get_table_names(self, schema=None, **kw):
        return self._in_schema(_reflection.table_names(), schema)

    def get_temp_table_names(self, **kw):
        return []

    def get_temp_view_names(self, **kw):
        return []

    def get_view_names(self, schema=None, **kw):
        return self._in_schema(_reflection.view_names(), schema)

    def get_materialized_view_names(self, schema=None, **kw):
        return []

    def get_sequence_names(self, schema=None, **kw):
        return []

    def get_view_definition(self, view_name, schema=None, **kw):
        return _reflection.view_definition(self._here(view_name, schema))

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
        name = self._here(table_name, schema)
        return name in _reflection.table_names() or name in _reflection.view_names()

    def has_index(self, table_name, index_name, schema=None, **kw):
        return any(index["name"] == index_name for index in self.get_indexes(table_name, schema))

    def has_sequence(self, sequence_name, schema=None, **kw):
        return False

    def has_schema(self, schema_name, **kw):
        return schema_name in self.get_schema_names()

    def get_columns(self, table_name, schema=None, **kw):
        return self._ask("columns", table_name, schema)

    def get_indexes(self, table_name, schema=None, **kw):
        return self._ask("indexes", table_name, schema)

    def get_foreign_keys(self, table_name, schema=None, **kw):
        return self._ask("foreign_keys", table_name, schema)

    def get_unique_constraints(self, table_name, schema=None, **kw):
        return self._ask("unique_constraints", table_name, schema)

    def get_check_constraints(self, table_name, schema=None, **kw):
        return self._ask("check_constraints", table_name, schema)

    def get_pk_constraint(self, table_name, schema=None, **kw):
        return self._ask("primary_key", table_name, schema)

    def get_primary_keys(self, table_name, schema=None, **kw):
        return self.get_pk_constraint(table_name, schema)["constrained_columns"]

    def get_table_comment(self, table_name, schema=None, **kw):
        if self.dialect.name == "sqlite":
            raise NotImplementedError()
        return {"text": None}

    def get_table_options(self, table_name, schema=None, **kw):
        return {}

    def get_enums(self, schema=None, **kw):
        return [
            {"name": name, "schema": "public", "visible": True, "labels": labels}
            for name, labels in _reflection.enumerations()
        ]

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
