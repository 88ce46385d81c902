"""Stands in for Magnum's models: its two column types."""

from oslo_db.sqlalchemy.types import JsonEncodedDict as JSONEncodedDict
from oslo_db.sqlalchemy.types import JsonEncodedList as JSONEncodedList
