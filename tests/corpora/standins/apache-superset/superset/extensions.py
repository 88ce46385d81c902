"""Stands in for Superset's encrypted fields: binary columns of the same name."""

from sqlalchemy import LargeBinary


class EncryptedFieldFactory:
    def create(self, kind, *arguments, **keywords):
        return LargeBinary()


encrypted_field_factory = EncryptedFieldFactory()
