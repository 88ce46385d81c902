"""Stands in for shapes that columns are only told of."""

ServerActionTypes = object
