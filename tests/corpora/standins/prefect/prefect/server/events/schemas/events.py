"""Stands in for shapes that columns are only told of."""


class ReceivedEvent:
    pass
