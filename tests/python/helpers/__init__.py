"""Helpers for the import programs."""
from .first import value
__all__ = ["value", "second"]
