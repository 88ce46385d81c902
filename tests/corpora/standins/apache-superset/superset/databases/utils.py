"""Stands in for the reading of addresses."""

from sqlalchemy.engine.url import make_url


def make_url_safe(raw):
    return make_url(raw)
