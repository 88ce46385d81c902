"""Stands in for an error of an engine."""


class GenericDBException(Exception):
    pass
