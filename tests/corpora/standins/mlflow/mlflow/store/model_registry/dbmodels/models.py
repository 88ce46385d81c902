"""Stands in for the models of MLflow's registry: table names and keys."""

from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class SqlRegisteredModel(Base):
    __tablename__ = "registered_models"
    name = Column(String(256), primary_key=True)


class SqlModelVersion(Base):
    __tablename__ = "model_versions"
    name = Column(String(256), primary_key=True)
    version = Column(Integer, primary_key=True)


class SqlRegisteredModelTag(Base):
    __tablename__ = "registered_model_tags"
    key = Column(String(250), primary_key=True)


class SqlModelVersionTag(Base):
    __tablename__ = "model_version_tags"
    key = Column(String(250), primary_key=True)


class SqlRegisteredModelAlias(Base):
    __tablename__ = "registered_model_aliases"
    alias = Column(String(256), primary_key=True)


class SqlWebhook(Base):
    __tablename__ = "webhooks"
    webhook_id = Column(String(256), primary_key=True)


class SqlWebhookEvent(Base):
    __tablename__ = "webhook_events"
    webhook_id = Column(String(256), primary_key=True)
