"""Stands in for shapes that columns are only told of."""


class StateDetails:
    pass
