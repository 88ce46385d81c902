"""Stands in for a model of Fides whose rows a revision goes through; there are none."""


class DatasetConfig:
    @classmethod
    def all(cls, db):
        return []
