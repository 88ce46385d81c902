"""Stands in for the columns that say who changed a row."""

from datetime import datetime

from sqlalchemy import Column, DateTime, ForeignKey, Integer
from sqlalchemy.orm import declared_attr


class AuditMixin:
    __allow_unmapped__ = True  # Superset runs on an SQLAlchemy that did not ask for Mapped[]
    created_on = Column(DateTime, default=datetime.now, nullable=False)
    changed_on = Column(DateTime, default=datetime.now, onupdate=datetime.now, nullable=False)

    @declared_attr
    def created_by_fk(cls):
        return Column(Integer, ForeignKey("ab_user.id"), nullable=False)

    @declared_attr
    def changed_by_fk(cls):
        return Column(Integer, ForeignKey("ab_user.id"), nullable=False)
