"""Stands in for Superset's engines."""


class BaseEngineSpec:
    engine = "base"


def get_engine_spec(backend, driver=None):
    return BaseEngineSpec
