"""Stands in for SQLModel: sessions, and strings without a length."""

import sqlmodel.sql.sqltypes
from sqlalchemy.orm import Session
from .sql.sqltypes import AutoString
