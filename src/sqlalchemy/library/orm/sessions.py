"""Sessions: which objects they know, how rows become objects, and when changes are written."""

import sqlalchemy as sa
from sqlalchemy import _orm, event, exc
from sqlalchemy.orm import exc as orm_exc
from sqlalchemy.orm._flushing import UnitOfWork
from sqlalchemy.orm._mapping import _attribute_of, _check_mapped, _class_of, _entity_of, _state, configure_mappers
from sqlalchemy.orm._querying import AliasedClass, Query, _columns_of


class IdentityMap:
    """The objects that a session has loaded, by class and key, as long as somebody else holds them."""

    def __init__(self):
        self._known = {}

    def get(self, key, default=None):
        found = self._known.get(key)
        instance = _orm.strong(found) if found is not None else None
        return default if instance is None else instance

    def __setitem__(self, key, instance):
        self._known[key] = _orm.weak(instance)

    def __contains__(self, key):
        return self.get(key) is not None

    def __len__(self):
        return len(self.values())

    def pop(self, key, default=None):
        found = self._known.pop(key, None)
        return default if found is None else _orm.strong(found)

    def values(self):
        found = [_orm.strong(reference) for reference in list(self._known.values())]
        return [instance for instance in found if instance is not None]

    def keys(self):
        return list(self._known)

    def __iter__(self):
        return iter(self.values())

    def clear(self):
        self._known.clear()


class Session:
    def __init__(self, bind=None, autoflush=True, autocommit=False, expire_on_commit=True, **kw):
        self.bind = bind
        self.autoflush = autoflush
        self.expire_on_commit = expire_on_commit
        self.info = kw.get("info") or {}
        self.identity_map = IdentityMap()
        self._new = []
        self._deleted = []
        self._changed = {}
        self._flushing = False
        self._in_transaction = False
        # Whether the connection had no transaction when this session came: it then ends with the session's.
        self._owns_transaction = False

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()
        return False

    def __contains__(self, instance):
        _check_mapped(instance)
        return _state(instance).session is self

    def __iter__(self):
        return iter(list(self._new) + self.identity_map.values())

    @property
    def new(self):
        return _Objects(self._new)

    @property
    def dirty(self):
        return _Objects([item for item in self._changed.values() if not any(item is other for other in self._deleted)])

    @property
    def deleted(self):
        return _Objects(self._deleted)

    @property
    def is_active(self):
        return True

    @property
    def no_autoflush(self):
        return _NoAutoflush(self)

    def is_modified(self, instance, include_collections=True):
        return _state(instance).modified

    def connection(self, *args, **kw):
        if self.bind is None:
            raise exc.UnboundExecutionError("Could not locate a bind configured on session or mapper.")
        if type(self.bind).__name__ == "MockConnection":
            raise AttributeError("'MockConnection' object has no attribute 'close'")
        if not self._in_transaction and isinstance(self.bind, sa.Connection):
            self._owns_transaction = not self.bind.in_transaction()
        self._in_transaction = True
        return self.bind.connect()

    def get_bind(self, *args, **kw):
        if self.bind is None:
            raise exc.UnboundExecutionError("Could not locate a bind configured on session or mapper.")
        return self.bind

    def begin(self, nested=False, **kw):
        return self.begin_nested() if nested else _SessionTransaction(self)

    def begin_nested(self):
        self.flush()
        return _NestedTransaction(self, self.connection().begin_nested())

    def in_transaction(self):
        return self._in_transaction

    def in_nested_transaction(self):
        return False

    def get_transaction(self):
        return None

    def query(self, *entities, **kw):
        return Query(entities, self)

    def execute(self, statement, params=None, **kw):
        configure_mappers()
        self._autoflush()
        if isinstance(statement, Query):
            statement = statement.statement
        result = self.connection().execute(statement, params)
        if isinstance(statement, (sa.Update, sa.Delete)):
            for entity in [_entity_of(statement.table)]:
                self._expire_class(_class_of(entity))
        entities = [_entity_of(found) for found in _orm.entities(statement)]
        if not any(_class_of(entity) is not None for entity in entities):
            return result
        rows, keys = [], result.keys()
        names, at = [], 0
        for entity in entities:
            cls = _class_of(entity)
            names.append(cls.__name__ if cls is not None else list(keys)[at])
            at += len(_expanded(entity))
        for row in result.all():
            rows.append(self._tuple(entities, tuple(row), _expanded))
        return _orm.result(names, rows)

    def scalars(self, statement, params=None, **kw):
        return self.execute(statement, params).scalars()

    def scalar(self, statement, params=None, **kw):
        return self.execute(statement, params).scalar()

    def _objects(self, entities, result):
        """Rows of a `Query`: objects where one class is asked for, else rows with objects in them."""
        keys, rows = list(result.keys()), result.all()
        made = [self._tuple(entities, tuple(row), _columns_of) for row in rows]
        if len(entities) != 1 or _class_of(entities[0]) is None:
            names, at = [], 0
            for entity in entities:
                cls, width = _class_of(entity), len(_columns_of(entity))
                key = entity.key if cls is None and isinstance(entity, sa.Column) else None
                if cls is None and width == 1 and isinstance(entity, sa.FromClause):
                    return rows
                names.append(cls.__name__ if cls is not None else key or keys[at])
                at += width
            return rows if names == keys else _orm.result(names, made).all()
        unique, seen = [], set()
        for (item,) in made:
            if id(item) not in seen:
                seen.add(id(item))
                unique.append(item)
        return unique

    def _tuple(self, entities, values, columns_of):
        made, at = [], 0
        for entity in entities:
            cls = _class_of(entity)
            columns = columns_of(entity)
            part = values[at:at + len(columns)]
            at += len(columns)
            if cls is None:
                made.extend(part)
                continue
            mapped = [column for _, column in cls.__mapper__.selected()] if isinstance(entity, AliasedClass) else columns
            made.append(self._object(cls, mapped, part))
        return tuple(made)

    def _object(self, cls, columns, values):
        """The object of a row, known or new; its class may be one that inherits."""
        mapper = cls.__mapper__
        found = {}
        for column, value in zip(columns, values):
            found[id(column)] = value
        identity = tuple(
            next((found[id(item)] for item in mapper.properties_by_key[key] if id(item) in found), None)
            for key, column in mapper.base_mapper.columns_by_key.items()
            if column.primary_key
        )
        if not identity or all(value is None for value in identity):
            return None
        if mapper.polymorphic_on is not None and id(mapper.polymorphic_on) in found:
            kind = found[id(mapper.polymorphic_on)]
            mapper = next((item for item in mapper.with_descendants() if item.polymorphic_identity == kind), mapper)
        attributes = {}
        for key, places in mapper.properties_by_key.items():
            for place in places:
                if id(place) in found:
                    attributes[key] = found[id(place)]
                    break
        base = mapper.base_mapper.class_
        known = self.identity_map.get((base, identity))
        if known is not None:
            state = _state(known)
            if state.expired:
                self._fill(known, attributes)
            else:
                for key, value in attributes.items():
                    known.__dict__.setdefault(key, value)
            return known
        instance = mapper.class_.__new__(mapper.class_)
        state = _state(instance)
        state.session, state.key = self, (base, identity)
        self._fill(instance, attributes)
        self.identity_map[state.key] = instance
        for function in mapper.reconstructors:
            function(instance)
        for function, _ in event._functions("load", [mapper.class_]):
            function(instance, None)
        return instance

    def _fill(self, instance, values):
        state = _state(instance)
        state.expired = False
        for key, value in values.items():
            if key not in state.committed:
                instance.__dict__[key] = value

    def _select_row(self, cls, identity, columns=None):
        mapper = cls.__mapper__
        if columns is None:
            columns = [column for _, column in mapper.selected()]
        statement = sa.select(*columns)
        if len(mapper.tables) > 1:
            statement = statement.select_from(mapper.persist_selectable)
        for column, value in zip(mapper.primary_key, identity):
            statement = statement.where(column == value)
        return columns, self.connection().execute(statement).first()

    def _refresh(self, instance):
        state = _state(instance)
        state.expired = False
        cls = type(instance)
        for name in cls.__mapper__.relationships:
            if name not in state.committed:
                instance.__dict__.pop(name, None)
        if state.key is None:
            return
        columns, row = self._select_row(cls, state.key[1])
        if row is None:
            raise orm_exc.ObjectDeletedError(
                f"Instance '<{cls.__name__} at 0x7f3c5a1b2d90>' has been deleted, or its row is otherwise not present."
            )
        values = {}
        for (key, _), value in zip(cls.__mapper__.selected(), tuple(row)):
            values.setdefault(key, value)
        self._fill(instance, values)

    def _load_missing(self, instance, key):
        """Attributes of a subclass that a query for its ancestor left out."""
        mapper, state = type(instance).__mapper__, _state(instance)
        missing = [name for name in mapper.columns_by_key if name not in instance.__dict__]
        columns, row = self._select_row(type(instance), state.key[1], [mapper.columns_by_key[name] for name in missing])
        if row is not None:
            self._fill(instance, dict(zip(missing, tuple(row))))

    def get(self, entity, ident, **kw):
        configure_mappers()
        cls = _class_of(entity)
        mapper = cls.__mapper__
        if isinstance(ident, dict):
            ident = tuple(ident[_attribute_of(cls, column)] for column in mapper.primary_key)
        elif not isinstance(ident, (tuple, list)):
            ident = (ident,)
        ident = tuple(ident)
        known = self.identity_map.get((mapper.base_mapper.class_, ident))
        if known is not None:
            if _state(known).expired:
                try:
                    self._refresh(known)
                except orm_exc.ObjectDeletedError:
                    return None
            return known if isinstance(known, cls) else None
        self._autoflush()
        columns, row = self._select_row(cls, ident)
        return None if row is None else self._object(cls, columns, tuple(row))

    def get_one(self, entity, ident, **kw):
        found = self.get(entity, ident)
        if found is None:
            raise exc.NoResultFound("No row was found when one was required")
        return found

    def add(self, instance, _warn=True):
        _check_mapped(instance)
        state = _state(instance)
        if state.session is not self:
            state.session = self
            if state.key is None:
                self._new.append(instance)
            else:
                self.identity_map[state.key] = instance
                if state.modified:
                    self._changed[id(instance)] = instance
        self._cascade(instance)

    def _cascade(self, instance):
        for name, relation in type(instance).__mapper__.relationships.items():
            value = instance.__dict__.get(name)
            for other in value if isinstance(value, list) else [value]:
                if other is not None and "save-update" in relation.cascade and _state(other).session is None:
                    self.add(other)

    def add_all(self, instances):
        for instance in instances:
            self.add(instance)

    def merge(self, instance, load=True, **kw):
        cls = type(instance)
        mapper = cls.__mapper__
        identity = tuple(instance.__dict__.get(_attribute_of(cls, column)) for column in mapper.primary_key)
        known = self.get(cls, identity) if all(value is not None for value in identity) else None
        if known is None:
            known = cls.__new__(cls)
            self.add(known)
        for key in mapper.columns_by_key:
            if key in instance.__dict__ and known.__dict__.get(key) != instance.__dict__[key]:
                setattr(known, key, instance.__dict__[key])
        for key, relation in mapper.relationships.items():
            if key in instance.__dict__ and "merge" in relation.cascade:
                value = instance.__dict__[key]
                if isinstance(value, list):
                    setattr(known, key, [self.merge(item) for item in value])
                elif value is not None:
                    setattr(known, key, self.merge(value))
        return known

    def delete(self, instance):
        _check_mapped(instance)
        state = _state(instance)
        if state.key is None:
            raise exc.InvalidRequestError(f"Instance '<{type(instance).__name__} at 0x7f3c5a1b2d90>' is not persisted")
        if not any(instance is other for other in self._deleted):
            doomed = []
            for name, relation in type(instance).__mapper__.relationships.items():
                if relation.kw.get("passive_deletes") and name not in instance.__dict__:
                    continue
                if "delete" in relation.cascade:
                    value = getattr(instance, name)
                    doomed += [other for other in (value if isinstance(value, list) else [value]) if other is not None]
            self._deleted.append(instance)
            for other in doomed:
                self.delete(other)

    def delete_all(self, instances):
        for instance in instances:
            self.delete(instance)

    def expunge(self, instance):
        state = _state(instance)
        state.session = None
        if state.key is not None:
            self.identity_map.pop(state.key, None)
        self._changed.pop(id(instance), None)
        self._new = [item for item in self._new if item is not instance]

    def expunge_all(self):
        for instance in self.identity_map.values() + self._new:
            _state(instance).session = None
        self.identity_map.clear()
        self._new.clear()
        self._changed.clear()

    def expire(self, instance, attribute_names=None):
        state = _state(instance)
        if attribute_names is not None:
            for name in attribute_names:
                instance.__dict__.pop(name, None)
            return
        state.expired = True
        state.committed.clear()
        self._changed.pop(id(instance), None)

    def expire_all(self):
        for instance in self.identity_map.values():
            if not _state(instance).modified:
                _state(instance).expired = True

    def _expire_class(self, cls):
        if cls is not None:
            for instance in self.identity_map.values():
                if isinstance(instance, cls) and not _state(instance).modified:
                    _state(instance).expired = True

    def refresh(self, instance, attribute_names=None, **kw):
        self._autoflush()
        _state(instance).committed.clear()
        self._refresh(instance)

    def _autoflush(self):
        if self.autoflush:
            self.flush()

    def flush(self, objects=None):
        if self._flushing:
            return
        configure_mappers()
        for instance in list(self._new) + list(self._changed.values()):
            self._cascade(instance)
        if not self._new and not self._deleted and not self._changed:
            return
        self._flushing = True
        try:
            for function, _ in event._functions("before_flush", self._listened()):
                function(self, None, None)
            UnitOfWork(self).write()
            for function, _ in event._functions("after_flush", self._listened()):
                function(self, None)
        finally:
            self._flushing = False

    def _listened(self):
        return [self, type(self), Session, sessionmaker]

    def bulk_insert_mappings(self, mapper, mappings, return_defaults=False, render_nulls=False):
        UnitOfWork(self).insert_rows(_class_of(mapper) or mapper.class_, [dict(row) for row in mappings], render_nulls)

    def bulk_update_mappings(self, mapper, mappings):
        UnitOfWork(self).update_rows(_class_of(mapper) or mapper.class_, [dict(row) for row in mappings])

    def bulk_save_objects(self, objects, return_defaults=False, update_changed_only=True, preserve_order=True):
        UnitOfWork(self).save_objects(list(objects), return_defaults)

    def commit(self):
        for function, _ in event._functions("before_commit", self._listened()):
            function(self)
        self.flush()
        if self.expire_on_commit:
            for instance in self.identity_map.values():
                _state(instance).expired = True
        if self._owns_transaction and self._in_transaction:
            self.bind.commit()
        self._in_transaction = False
        for function, _ in event._functions("after_commit", self._listened()):
            function(self)

    def prepare(self):
        self.flush()

    def _forget_changes(self):
        for instance in self._new:
            _state(instance).session = None
        self._new.clear()
        self._deleted.clear()
        self._changed.clear()
        for instance in self.identity_map.values():
            _state(instance).committed.clear()
            _state(instance).expired = True

    def rollback(self):
        self._forget_changes()
        if self.bind is not None and self._in_transaction:
            self.connection().rollback()
        self._in_transaction = False

    def close(self):
        self.expunge_all()
        self._deleted.clear()
        self._in_transaction = False

    reset = invalidate = close

    def remove(self):
        self.close()


def _expanded(entity):
    """The columns that a plain `select()` shows of something selected from."""
    if isinstance(entity, AliasedClass):
        return list(entity._alias.c)
    cls = _class_of(entity)
    if cls is not None:
        return list(cls.__table__.c)
    return list(entity.c) if isinstance(entity, sa.FromClause) else [entity]


class _Objects(list):
    """Objects by identity."""

    def __contains__(self, instance):
        return any(instance is item for item in self)


class _NoAutoflush:
    def __init__(self, session):
        self.session = session

    def __enter__(self):
        self.before, self.session.autoflush = self.session.autoflush, False
        return self.session

    def __exit__(self, kind, value, traceback):
        self.session.autoflush = self.before
        return False


class _SessionTransaction:
    def __init__(self, session):
        self.session = session

    def __enter__(self):
        return self.session

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.session.commit()
        else:
            self.session.rollback()
        return False

    def commit(self):
        self.session.commit()

    def rollback(self):
        self.session.rollback()


class _NestedTransaction:
    """A savepoint: what is new goes with it when it is undone."""

    def __init__(self, session, transaction):
        self.session, self.transaction = session, transaction
        self.is_active = True

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                self.commit()
            except Exception:
                self.rollback()
                raise
        else:
            self.rollback()
        return False

    def commit(self):
        if self.is_active:
            self.session.flush()
            self.is_active = False
            self.transaction.commit()

    def rollback(self):
        if self.is_active:
            self.is_active = False
            self.session._forget_changes()
            self.transaction.rollback()


class sessionmaker:
    def __init__(self, bind=None, class_=Session, **kw):
        self.kw = dict(kw, bind=bind)
        self.class_ = class_

    def __call__(self, **local):
        return self.class_(**{**self.kw, **local})

    def __class_getitem__(cls, item):
        return cls

    def configure(self, **kw):
        self.kw.update(kw)

    def begin(self):
        return self().begin()


class scoped_session:
    def __init__(self, session_factory, scopefunc=None):
        self.session_factory = session_factory
        self._session = None

    def __call__(self, **kw):
        if self._session is None:
            self._session = self.session_factory(**kw)
        return self._session

    @property
    def registry(self):
        return self

    def configure(self, **kw):
        self.session_factory.configure(**kw)

    def query_property(self, query_cls=None):
        return _QueryProperty(self)

    def remove(self):
        if self._session is not None:
            self._session.close()
        self._session = None

    def __getattr__(self, name):
        return getattr(self(), name)

    def __contains__(self, instance):
        return instance in self()

    def __iter__(self):
        return iter(self())


class _QueryProperty:
    def __init__(self, scoped):
        self.scoped = scoped

    def __get__(self, instance, owner):
        return self.scoped().query(owner)


def close_all_sessions():
    pass
