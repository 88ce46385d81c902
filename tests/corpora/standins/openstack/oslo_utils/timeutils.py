"""Stands in for oslo.utils: the time."""

import datetime


def utcnow(with_timezone=False):
    return datetime.datetime.utcnow()
