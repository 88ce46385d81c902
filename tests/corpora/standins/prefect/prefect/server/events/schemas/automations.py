"""Stands in for shapes that columns are only told of."""

ServerTriggerTypes = object


class Firing:
    pass
