"""Stands in for Dagster's checks."""


def invariant(condition, description=None):
    if not condition:
        raise Exception(description)
    return True
