"""Stands in for the package of the model registry."""
