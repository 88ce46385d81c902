"""Stands in for Flask-AppBuilder's extension: something that carries a session."""


class SQLA:
    session = None
