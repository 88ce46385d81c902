"""Stands in for Superset's tools."""
