"""Stands in for the quoting of identifiers."""


def get_identifier_quoter(drivername):
    return lambda name: name
