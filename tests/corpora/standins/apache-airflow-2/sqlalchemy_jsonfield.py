"""Stands in for sqlalchemy-jsonfield: JSON kept as text."""

import json as standard

from sqlalchemy.types import Text, TypeDecorator


class JSONField(TypeDecorator):
    impl = Text
    cache_ok = True

    def __init__(self, json=standard):
        super().__init__()

    def process_bind_param(self, value, dialect):
        return None if value is None else standard.dumps(value)

    def process_result_value(self, value, dialect):
        return None if value is None else standard.loads(value)
