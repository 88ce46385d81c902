"""Stands in for pgAdmin's models, as far as its migrations read and write them."""

from alembic import op
from sqlalchemy import Boolean, Column, DateTime, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Database:
    metadata = Base.metadata

    @property
    def engine(self):
        return op.get_bind()


db = Database()


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    email = Column(String(256), unique=True, nullable=False)
    password = Column(String)
    active = Column(Boolean, nullable=False)
    confirmed_at = Column(DateTime)


class Role(Base):
    __tablename__ = "role"
    id = Column(Integer, primary_key=True)
    name = Column(String(128), unique=True, nullable=False)


class ServerGroup(Base):
    __tablename__ = "servergroup"
    id = Column(Integer, primary_key=True)
    user_id = Column(Integer, ForeignKey("user.id"), nullable=False)
    name = Column(String(128), nullable=False)


class Server(Base):
    __tablename__ = "server"
    id = Column(Integer, primary_key=True)
    user_id = Column(Integer, ForeignKey("user.id"), nullable=False)
    servergroup_id = Column(Integer, ForeignKey("servergroup.id"), nullable=False)
    name = Column(String(128), nullable=False)
    host = Column(String(128), nullable=False)
    port = Column(Integer, nullable=False)
    maintenance_db = Column(String(64), nullable=False)
    username = Column(String(64), nullable=False)
    ssl_mode = Column(String(16), nullable=False)


class Keys(Base):
    __tablename__ = "keys"
    name = Column(String, primary_key=True)
    value = Column(String, nullable=False)


class ModulePreference(Base):
    __tablename__ = "module_preference"
    id = Column(Integer, primary_key=True)
    name = Column(String(256), nullable=False)


class PreferenceCategory(Base):
    __tablename__ = "preference_category"
    id = Column(Integer, primary_key=True)
    mid = Column(Integer, ForeignKey("module_preference.id"), nullable=False)
    name = Column(String(256), nullable=False)


class Preferences(Base):
    __tablename__ = "preferences"
    id = Column(Integer, primary_key=True)
    cid = Column(Integer, ForeignKey("preference_category.id"), nullable=False)
    name = Column(String(256), nullable=False)
