"""Stands in for JupyterHub's models: its JSON types and the names that revisions mention."""

import json

import sqlalchemy as sa
from sqlalchemy.orm import declarative_base
from sqlalchemy.types import Text, TypeDecorator


class JSONDict(TypeDecorator):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else json.dumps(value)

    def process_result_value(self, value, dialect):
        return None if value is None else json.loads(value)


class JSONList(JSONDict):
    pass


meta = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Base = declarative_base(metadata=meta)


class Role(Base):
    __tablename__ = "roles"
    id = sa.Column(sa.Integer, primary_key=True)
    managed_by_auth = sa.Column(sa.Boolean)


class Spawner(Base):
    __tablename__ = "spawners"
    id = sa.Column(sa.Integer, primary_key=True)
    display_name = sa.Column(sa.Unicode(255))


class APIToken(Base):
    __tablename__ = "api_tokens"
    id = sa.Column(sa.Integer, primary_key=True)
    scopes = sa.Column(JSONList)


class OAuthClient(Base):
    __tablename__ = "oauth_clients"
    id = sa.Column(sa.Integer, primary_key=True)
    allowed_scopes = sa.Column(JSONList)
