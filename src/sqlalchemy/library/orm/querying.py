"""`Query`: the query API of old revisions, over `select()`."""

import warnings

import sqlalchemy as sa
from sqlalchemy import _orm, exc
from sqlalchemy.orm import exc as orm_exc
from sqlalchemy.orm._mapping import _class_of, configure_mappers
from sqlalchemy.orm._relations import RelationshipProperty

_LABELS = "LABEL_STYLE_TABLENAME_PLUS_COL"


class AliasedClass:
    """`aliased(User)`"""

    def __init__(self, cls, alias):
        self._orm_class = cls
        self._alias = alias
        self.__name__ = cls.__name__

    def __getattr__(self, name):
        mapper = self._orm_class.__mapper__
        if name in mapper.columns_by_key:
            return _orm.mapped(self._alias.c[mapper.columns_by_key[name].key])
        if name in mapper.relationships:
            return mapper.relationships[name]
        found = getattr(self._orm_class, name)
        return found

    def __clause_element__(self):
        return self._alias


def aliased(element, alias=None, name=None, **kw):
    cls = _class_of(element)
    if cls is None:
        return element.alias(name)
    made = alias if alias is not None else cls.__table__.alias(name)
    return AliasedClass(cls, made)


def with_polymorphic(base, classes, **kw):
    return base


class _Option:
    """A loader option: accepted, and without effect, since everything loads when it is read."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args, **kw: self


def _option(*args, **kw):
    return _Option()


joinedload = selectinload = subqueryload = lazyload = noload = load_only = defer = undefer = contains_eager = raiseload = _option
defaultload = immediateload = with_loader_criteria = undefer_group = with_expression = selectin_polymorphic = Load = _option


def _source(entity):
    if isinstance(entity, AliasedClass):
        return entity._alias
    cls = _class_of(entity)
    return cls.__mapper__.persist_selectable if cls is not None else entity


def _columns_of(entity):
    """What an entity adds to a SELECT."""
    if isinstance(entity, AliasedClass):
        return [entity._alias.c[column.key] for _, column in entity._orm_class.__mapper__.selected()]
    cls = _class_of(entity)
    if cls is None:
        return [entity]
    return [column for _, column in cls.__mapper__.selected()]


def _statement(entities):
    columns, froms, criteria = [], [], []
    for entity in entities:
        columns.extend(_columns_of(entity))
        cls = _class_of(entity)
        if cls is not None and not isinstance(entity, AliasedClass):
            if len(cls.__mapper__.tables) > 1:
                froms.append(cls.__mapper__.persist_selectable)
            criterion = cls.__mapper__.criterion()
            if criterion is not None:
                criteria.append(criterion)
    statement = sa.select(*columns).set_label_style(_LABELS)
    if froms:
        statement = statement.select_from(*froms)
    return statement, criteria


class Query:
    _self_inspects = True

    def __init__(self, entities, session=None, statement=None):
        configure_mappers()
        self.session = session
        self.entities = list(entities) if isinstance(entities, (list, tuple)) else [entities]
        self._criteria = []
        self._last = None
        self._sub = False
        if statement is None:
            statement, self._criteria = _statement(self.entities)
        self._select = statement

    @property
    def statement(self):
        """The SELECT as others embed it, with the criteria of single-table inheritance."""
        return self._finished().set_label_style("LABEL_STYLE_DISAMBIGUATE_ONLY")

    selectable = statement

    def _finished(self):
        return self._select.where(*self._criteria) if self._criteria else self._select

    def _with(self, statement):
        made = Query(self.entities, self.session, statement)
        made._criteria, made._last, made._sub = self._criteria, self._last, self._sub
        return made

    def _unlabelled(self):
        return self._with(self._select.set_label_style("LABEL_STYLE_DISAMBIGUATE_ONLY"))

    def __clause_element__(self):
        return self.statement.scalar_subquery()

    @property
    def column_descriptions(self):
        return [
            {"name": getattr(entity, "__name__", getattr(entity, "key", None)), "entity": _class_of(entity), "expr": entity}
            for entity in self.entities
        ]

    @property
    def whereclause(self):
        return self._finished().whereclause

    def filter(self, *criteria):
        return self._with(self._select.where(*criteria))

    where = filter

    def filter_by(self, **kw):
        entity = self._last if self._last is not None else self.entities[0]
        cls = _class_of(entity)
        if cls is None and getattr(entity, "table", None) is not None:
            entity = entity.table.c
        made = self
        for key, value in kw.items():
            if cls is not None and not hasattr(entity, key):
                raise exc.InvalidRequestError(f'Entity namespace for "{cls.__table__.name}" has no property "{key}"')
            made = made.filter(getattr(entity, key) == value)
        return made

    def order_by(self, *clauses):
        return self._with(self._select.order_by(*[clause for clause in clauses if clause is not False]))

    def group_by(self, *clauses):
        return self._with(self._select.group_by(*clauses))

    def having(self, *criteria):
        return self._with(self._select.having(*criteria))

    def limit(self, limit):
        return self._with(self._select.limit(limit))

    def offset(self, offset):
        return self._with(self._select.offset(offset))

    def slice(self, start, stop):
        return self._with(self._select.slice(start, stop))

    def distinct(self, *expr):
        return self._with(self._select.distinct(*expr))

    def select_from(self, *froms):
        return self._with(self._select.select_from(*[_source(entity) for entity in froms]))

    def correlate(self, *froms):
        return self._with(self._select.correlate(*[_source(entity) for entity in froms]))

    def params(self, *args, **kw):
        return self._with(self._select.params(*args, **kw))

    def _joined(self, target, onclause, outer):
        relation = onclause if isinstance(onclause, RelationshipProperty) else None
        entity = target
        if isinstance(target, RelationshipProperty):
            relation, entity = target, target._target()
        select = self._select
        if relation is not None:
            alias = entity if isinstance(entity, AliasedClass) else None
            if relation.secondary is not None:
                own, other = relation._secondary_pairs()
                between = relation._secondary().alias()
                select = select.join(
                    between, sa.and_(*[mine == between.c[column.key] for column, mine in own]), isouter=outer
                )
                place = (lambda column: alias._alias.c[column.key]) if alias is not None else (lambda column: column)
                onclause = sa.and_(*[place(theirs) == between.c[column.key] for column, theirs in other])
            else:
                onclause = relation.condition(alias)
        made = self._with(select.join(_source(entity), onclause, isouter=outer))
        made._last = entity if _class_of(entity) is not None else self._last
        return made

    def join(self, target, *props, **kw):
        if isinstance(target, tuple):
            target, props = target[0], target[1:]
        made = self._joined(target, props[0] if props else kw.get("onclause"), kw.get("isouter", False))
        return made

    def outerjoin(self, target, *props, **kw):
        return self._joined(target, props[0] if props else kw.get("onclause"), True)

    def options(self, *options):
        return self

    def execution_options(self, **kw):
        return self

    enable_eagerloads = with_for_update = yield_per = populate_existing = autoflush = reset_joinpoint = options
    enable_assertions = with_hint = with_labels = set_label_style = options

    def with_for_update(self, **kw):
        return self

    def with_session(self, session):
        made = self._with(self._select)
        made.session = session
        return made

    def with_entities(self, *entities):
        columns = [column for entity in entities for column in _columns_of(entity)]
        made = self._with(self._select.with_only_columns(*columns, maintain_column_froms=True))
        made.entities = list(entities)
        return made

    def add_columns(self, *columns):
        made = self._with(self._select.add_columns(*columns))
        made.entities = self.entities + list(columns)
        return made

    def add_entity(self, entity):
        made = self._with(self._select.add_columns(*_columns_of(entity)))
        made.entities = self.entities + [entity]
        return made

    add_column = add_columns

    def _compound(self, method, others):
        whole = getattr(self._finished(), method)(*[other._finished() for other in others]).subquery()
        made = self._with(sa.select(*list(whole.c)).set_label_style(_LABELS))
        made._criteria = []
        return made

    def union(self, *others):
        return self._compound("union", others)

    def union_all(self, *others):
        return self._compound("union_all", others)

    def intersect(self, *others):
        return self._compound("intersect", others)

    def except_(self, *others):
        return self._compound("except_", others)

    def subquery(self, name=None, with_labels=False, reduce_columns=False):
        statement = self._finished() if with_labels else self.statement
        return statement.subquery(name)

    def cte(self, name=None, **kw):
        return self.statement.cte(name, **kw)

    def scalar_subquery(self):
        return self.statement.scalar_subquery()

    as_scalar = scalar_subquery

    def exists(self):
        inner = self._finished().with_only_columns(sa.literal_column("1"), maintain_column_froms=True)
        return inner.exists()

    def label(self, name):
        return self.statement.label(name)

    def __str__(self):
        bound = self.session is not None and self.session.bind is not None
        if bound:
            return str(self._finished().compile(dialect=self.session.bind.dialect))
        return str(self._finished())

    def __iter__(self):
        return iter(self.all())

    def __getitem__(self, item):
        if isinstance(item, slice):
            return self.slice(item.start or 0, item.stop).all()
        return self.slice(item, item + 1).all()[0]

    def all(self):
        self.session._autoflush()
        result = self.session.connection().execute(self._finished())
        return self.session._objects(self.entities, result)

    def first(self):
        found = self.limit(1).all()
        return found[0] if found else None

    def one(self):
        found = self.all()
        if not found:
            raise exc.NoResultFound("No row was found when one was required")
        if len(found) > 1:
            raise exc.MultipleResultsFound("Multiple rows were found when exactly one was required")
        return found[0]

    def one_or_none(self):
        found = self.all()
        if len(found) > 1:
            raise exc.MultipleResultsFound("Multiple rows were found when one or none was required")
        return found[0] if found else None

    def scalar(self):
        try:
            found = self.one()
        except exc.NoResultFound:
            return None
        if len(self.entities) == 1 and _class_of(self.entities[0]) is not None:
            return found
        return found[0]

    def count(self):
        self.session._autoflush()
        counted = sa.select(sa.func.count(sa.literal_column("*"))).select_from(self._finished().subquery())
        return self.session.connection().execute(counted).scalar()

    def get(self, ident):
        warnings.warn(
            "The Query.get() method is considered legacy as of the 1.x series of SQLAlchemy and becomes a legacy "
            "construct in 2.0. The method is now available as Session.get() (deprecated since: 2.0) (Background on "
            "SQLAlchemy 2.0 at: https://sqlalche.me/e/b8d9)",
            exc.LegacyAPIWarning,
        )
        return self.session.get(self.entities[0], ident)

    def _target(self):
        entity = self.entities[0]
        cls = _class_of(entity)
        if cls is None:
            return None, entity if isinstance(entity, sa.FromClause) else entity.table
        return cls, cls.__mapper__.local_table

    def update(self, values, synchronize_session="auto", update_args=None):
        self.session._autoflush()
        cls, table = self._target()
        made = {}
        for key, value in values.items():
            column = cls.__mapper__.columns_by_key.get(key, key) if isinstance(key, str) and cls is not None else key
            made[column] = value
        statement = sa.update(table).values(made)
        where = self.whereclause
        if where is not None:
            statement = statement.where(where)
        result = self.session.connection().execute(statement)
        self.session._expire_class(cls)
        return result.rowcount

    def delete(self, synchronize_session="auto"):
        self.session._autoflush()
        cls, table = self._target()
        statement = sa.delete(table)
        where = self.whereclause
        if where is not None:
            statement = statement.where(where)
        if synchronize_session == "fetch" and cls is not None:
            statement = statement.returning(*table.primary_key.columns)
            rows = self.session.connection().execute(statement).all()
            self.session._expire_class(cls)
            return len(rows)
        result = self.session.connection().execute(statement)
        self.session._expire_class(cls)
        return result.rowcount
