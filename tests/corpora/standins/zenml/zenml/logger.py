"""Stands in for ZenML's logs."""

import logging


def get_logger(name):
    return logging.getLogger(name)
