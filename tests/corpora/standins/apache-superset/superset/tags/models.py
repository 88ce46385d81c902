"""Stands in for the kinds of tags."""

from enum import Enum


class TagType(Enum):
    custom = 1
    type = 2
    owner = 3
    favorited_by = 4


class ObjectType(Enum):
    query = 1
    chart = 2
    dashboard = 3
    dataset = 4
