"""Stands in for the keys of serialized values."""

from enum import Enum


class Encoding(str, Enum):
    TYPE = "__type"
    VAR = "__var"
