"""Stands in for an instance of Dagster without a scheduler."""


class DagsterInstance:
    scheduler = None
