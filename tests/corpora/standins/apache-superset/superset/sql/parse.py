"""Stands in for Superset's reading of SQL; no dataset is stored when the folder is run."""


class Table:
    def __init__(self, table, schema=None, catalog=None):
        self.table, self.schema, self.catalog = table, schema, catalog


class SQLScript:
    def __init__(self, script, engine):
        raise NotImplementedError("no dataset is stored when the folder is run")
