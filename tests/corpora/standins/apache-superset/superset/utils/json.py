"""Stands in for Superset's JSON module."""

from json import JSONDecodeError, dumps, loads
