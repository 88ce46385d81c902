"""Stands in for shapes that columns are only told of."""

SCHEDULE_TYPES = object
