"""Stands in for ZenML's settings."""

from uuid import UUID


class GlobalConfiguration:
    analytics_opt_in = False
    user_id = UUID("12345678123456781234567812345678")
    store_configuration = None
