"""flask_sqlalchemy: `db`, through which models and migrations reach SQLAlchemy."""

import re as _re

import sqlalchemy as _sa
import sqlalchemy.orm as _orm


def _table_name(name):
    return _re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


class _Query:
    """Model.query"""

    def __init__(self, db):
        self._db = db

    def __get__(self, instance, owner):
        return self._db.session.query(owner)


class SQLAlchemy:
    def __init__(self, app=None, metadata=None, model_class=None, **options):
        self.metadata = metadata or _sa.MetaData()
        self._sessions = None
        db = self

        class Model:
            query = _Query(db)

            @_orm.declared_attr
            def __tablename__(cls):
                return _table_name(cls.__name__)

        self.Model = _orm.declarative_base(cls=Model, metadata=self.metadata)

    def init_app(self, app):
        pass

    @property
    def engine(self):
        from alembic import op
        return op.get_bind().engine

    def get_engine(self, *args, **kwargs):
        return self.engine

    @property
    def engines(self):
        return {None: self.engine}

    @property
    def session(self):
        if self._sessions is None:
            from alembic import op
            self._sessions = _orm.scoped_session(_orm.sessionmaker(bind=op.get_bind()))
        return self._sessions

    def create_all(self, *args, **kwargs):
        from alembic import op
        self.metadata.create_all(op.get_bind())

    def drop_all(self, *args, **kwargs):
        from alembic import op
        self.metadata.drop_all(op.get_bind())

    def Table(self, name, *args, **kwargs):
        if args and isinstance(args[0], _sa.MetaData):
            return _sa.Table(name, *args, **kwargs)
        return _sa.Table(name, self.metadata, *args, **kwargs)

    def __getattr__(self, name):
        for module in (_sa, _orm):
            if hasattr(module, name):
                return getattr(module, name)
        raise AttributeError(f"'SQLAlchemy' object has no attribute '{name}'")
