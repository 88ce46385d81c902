"""Stands in for dill, which a type is only told of."""

from pickle import dumps, loads
