"""Stands in for ZenML's store, whose secrets are in the database already."""

from zenml.enums import SecretsStoreType


class SecretsStore:
    TYPE = SecretsStoreType.SQL


class SqlZenStore:
    secrets_store = SecretsStore()

    def __init__(self, **settings):
        self.settings = settings
