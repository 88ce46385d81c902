"""Stands in for Flask-Security: nobody signs in."""


class Security:
    def __init__(self, *args, **kw):
        pass


class SQLAlchemyUserDatastore(Security):
    pass
