"""Stands in for the base of Prefect's shapes, without validation."""


class PrefectBaseModel:
    pass
