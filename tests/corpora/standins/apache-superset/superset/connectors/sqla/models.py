"""Stands in for Superset's datasets."""

from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base

ADDITIVE_METRIC_TYPES_LOWER = {"count", "sum", "doublesum"}

Base = declarative_base()


class SqlaTable(Base):
    __tablename__ = "tables"
    id = Column(Integer, primary_key=True)
