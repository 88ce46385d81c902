"""Stands in for the settings of the running Flask application."""


class Application:
    config = {"SQLALCHEMY_DATABASE_URI": "sqlite://", "SECRET_KEY": "key"}
    extensions = {}


current_app = Application()
