"""Stands in for Superset's application: sessions, and names of permissions."""

import sqlalchemy
from alembic import op
from sqlalchemy.orm import Session


class Database:
    Session = Session
    func = sqlalchemy.func

    @property
    def session(self):
        return Session(bind=op.get_bind())


class SecurityManager:
    def get_schema_perm(self, database, *parts):
        named = [f"[{part}]" for part in (database, *parts) if part]
        return ".".join(named)

    def get_catalog_perm(self, database, catalog=None):
        return f"[{database}].[{catalog}]" if catalog else None


db = Database()
security_manager = SecurityManager()
