"""Stands in for sqlalchemy-citext: PostgreSQL's text that compares without case."""

from sqlalchemy.types import UserDefinedType


class CIText(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **keywords):
        return "CITEXT"
