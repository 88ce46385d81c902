"""Stands in for Flask-AppBuilder: the base of its models."""

from sqlalchemy.orm import declarative_base

Model = declarative_base()
