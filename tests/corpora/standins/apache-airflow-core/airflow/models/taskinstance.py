"""Stands in for the identifier of a task instance."""

from uuid6 import uuid7
