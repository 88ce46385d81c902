"""Stands in for the JSON column of Fides, which is encrypted."""

import json

from sqlalchemy_utils.types.json import JSONType


class JSONTypeOverride(JSONType):
    def process_bind_param(self, value, _):
        return value if value is None else json.dumps(value)

    def process_result_value(self, value, _):
        return value if value is None else json.loads(value)
