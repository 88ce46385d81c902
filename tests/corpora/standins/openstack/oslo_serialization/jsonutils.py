"""Stands in for oslo.serialization."""

from json import dumps, loads
