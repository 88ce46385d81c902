"""Relationships: what they join, how they load, and how a change on one side reaches the other."""

import sqlalchemy as sa
from sqlalchemy import _orm, exc
from sqlalchemy.orm._mapping import _ABSENT, _attribute_of, _state, _touch, configure_mappers


class InstrumentedList(list):
    """A collection that tells its relationship of what comes and goes."""

    def __init__(self, items=(), owner=None, relation=None):
        super().__init__(items)
        # The owner holds the collection; the other way round would keep both for good.
        self._reference, self._relation = _orm.weak(owner), relation

    @property
    def _owner(self):
        return _orm.strong(self._reference)

    def append(self, item):
        super().append(item)
        self._relation._added(self._owner, item)

    def insert(self, at, item):
        super().insert(at, item)
        self._relation._added(self._owner, item)

    def extend(self, items):
        for item in list(items):
            self.append(item)

    def __iadd__(self, items):
        self.extend(items)
        return self

    def remove(self, item):
        super().remove(item)
        self._relation._removed(self._owner, item)

    def pop(self, at=-1):
        item = super().pop(at)
        self._relation._removed(self._owner, item)
        return item

    def clear(self):
        for item in list(self):
            self.remove(item)

    def __delitem__(self, at):
        for item in self[at] if isinstance(at, slice) else [self[at]]:
            self._relation._removed(self._owner, item)
        super().__delitem__(at)

    def add(self, item):
        if not any(known is item for known in self):
            self.append(item)

    def discard(self, item):
        if any(known is item for known in self):
            self.remove(item)

    def filter(self, *criteria):
        return self._relation._query(self._owner).filter(*criteria)

    def all(self):
        return list(self)

    def count(self, *item):
        return super().count(*item) if item else len(self)


def _cascades(text):
    names = {name.strip() for name in text.split(",")}
    if "all" in names:
        names |= {"save-update", "merge", "expunge", "delete", "refresh-expire"}
    return names


class RelationshipProperty:
    """`relationship(...)`: loads with a SELECT when it is first read."""

    def __init__(self, argument=None, secondary=None, **kw):
        self.argument, self.secondary, self.kw = argument, secondary, kw
        self.key = self.parent = None
        self.cascade = _cascades(kw.get("cascade") or "save-update, merge")
        self.reverse = None

    def copy(self):
        return RelationshipProperty(self.argument, self.secondary, **self.kw)

    def attach(self, cls, name):
        self.key, self.parent = name, cls
        cls.__mapper__.relationships[name] = self
        setattr(cls, name, self)

    def __repr__(self):
        return f"{self.parent.__name__}.{self.key}"

    @property
    def mapper(self):
        return self._target().__mapper__

    entity = mapper

    @property
    def property(self):
        return self

    def _target(self):
        argument = self.argument
        if argument is None:
            annotation = self.parent.__annotations__.get(self.key)
            item = getattr(annotation, "item", annotation)
            arguments = getattr(item, "__args__", None)
            if arguments:
                item = [part for part in arguments if part is not type(None)][0]
            item = getattr(item, "__forward_arg__", item)
            if isinstance(item, str) and "[" in item:
                for prefix in ("Mapped[", "typing.", "List[", "list[", "Optional[", "Set[", "set["):
                    item = item.replace(prefix, "")
            argument = item.replace("| None", "").strip("[]\"' ") if isinstance(item, str) else item
        if callable(argument) and not isinstance(argument, type):
            argument = argument()
        if isinstance(argument, str):
            found = self.parent.registry._classes.get(argument.split(".")[-1])
            if found is None:
                cls = self.parent
                raise exc.InvalidRequestError(
                    f"When initializing mapper {cls.__mapper__}, expression {argument!r} failed to locate a name "
                    f"({argument!r}). If this is a class name, consider adding this relationship() to the "
                    f"<class '{cls.__module__}.{cls.__qualname__}'> class after both dependent classes have been defined."
                )
            return found
        return getattr(argument, "class_", argument)

    def _secondary(self):
        table = self.secondary
        if callable(table) and not isinstance(table, sa.Table):
            table = table()
        if isinstance(table, str):
            table = self.parent.metadata.tables[table]
        return table

    def configure(self):
        """Finds the target and the other side; what cannot be joined is an error now."""
        target = self._target()
        direction, pairs = self._direction()
        if not pairs and direction != "secondary":
            raise exc.NoForeignKeysError(
                f"Could not determine join condition between parent/child tables on relationship "
                f"{self.parent.__name__}.{self.key} - there are no foreign keys linking these tables.  Ensure that "
                "referencing columns are associated with a ForeignKey or ForeignKeyConstraint, or specify a "
                "'primaryjoin' expression."
            )
        back = self.kw.get("backref")
        if back is not None and self.reverse is None:
            name, options = back if isinstance(back, tuple) else (back, {})
            other = RelationshipProperty(self.parent, self.secondary, **options)
            if self.secondary is None and "foreign_keys" in self.kw:
                other.kw.setdefault("foreign_keys", self.kw["foreign_keys"])
            if direction == "one" and target.__table__ is self.parent.__table__:
                other.kw["_many"] = True
            other.attach(target, name)
            other.reverse, self.reverse = self, other
        populates = self.kw.get("back_populates")
        if populates is not None and self.reverse is None:
            other = target.__mapper__.relationships.get(populates)
            if other is None:
                raise exc.InvalidRequestError(
                    f"Mapper '{target.__mapper__}' has no property '{populates}'.  If this property was indicated from "
                    "other mappers or configure events, ensure registry.configure() has been called."
                )
            self.reverse, other.reverse = other, self

    def _pairs(self, source, target):
        """Columns of `source` with the columns of `target` that its foreign keys point at."""
        pairs = []
        for column in source.columns:
            for key in column.foreign_keys:
                parts = key.target_fullname.split(".")
                if parts[-2] == target.name and parts[-1] in target.c:
                    pairs.append((column, target.c[parts[-1]]))
        return pairs

    def _columns(self, value):
        """Columns that an option names, as text, a column, or a list."""
        if value is None:
            return []
        if callable(value) and not isinstance(value, sa.ColumnElement):
            value = value()
        if isinstance(value, str):
            value = [part.strip(" []\"'") for part in value.split(",")]
        found = []
        for item in value if isinstance(value, (list, tuple)) else [value]:
            if isinstance(item, str):
                owner, _, name = item.rpartition(".")
                cls = self.parent.registry._classes.get(owner.split(".")[-1]) if owner else self.parent
                item = cls.__mapper__.columns_by_key[name]
            found.append(item)
        return found

    def _joined(self):
        """Pairs of columns that `primaryjoin` sets equal."""
        condition = self.kw.get("primaryjoin")
        if condition is None:
            return []
        if callable(condition) and not isinstance(condition, sa.ColumnElement):
            condition = condition()
        if isinstance(condition, str):
            pairs = []
            for part in condition.replace("and_(", "").strip("() ").split(","):
                sides = [side.strip(" ()") for side in part.split("==")]
                if len(sides) == 2 and all("." in side for side in sides):
                    sides = [side.replace("foreign(", "").replace("remote(", "").strip(" ()") for side in sides]
                    pairs.append(tuple(self._columns(side)[0] for side in sides))
            return pairs
        pending, pairs = [condition], []
        while pending:
            item = pending.pop()
            if getattr(item, "clauses", None):
                pending.extend(item.clauses)
            elif isinstance(getattr(item, "left", None), sa.Column) and isinstance(getattr(item, "right", None), sa.Column):
                pairs.append((item.left, item.right))
        return pairs

    def _direction(self):
        """`("one", pairs)` when this side holds the foreign key, `("many", pairs)` when the other does."""
        if self.secondary is not None:
            return "secondary", []
        own, other = self.parent.__table__, self._target().__table__
        wanted = self._columns(self.kw.get("foreign_keys"))
        chosen = lambda pairs: [pair for pair in pairs if not wanted or any(pair[0] is column for column in wanted)]
        joined = self._joined()
        if joined and own is not other:
            keys = {id(column) for column in wanted} or {
                id(column) for pair in joined for column in pair if column.foreign_keys
            }
            turned = [(a, b) if a.table is own else (b, a) for a, b in joined]
            if turned and any(id(mine) in keys for mine, _ in turned):
                return "one", turned
            return "many", turned
        if own is other:
            pairs = chosen(self._pairs(own, other))
            remote = self._columns(self.kw.get("remote_side"))
            is_one = any(any(target is column for column in remote) for _, target in pairs)
            if is_one and not self.kw.get("_many"):
                return "one", pairs
            return "many", [(target, column) for column, target in pairs]
        local = chosen(self._table_pairs(self.parent, self._target()))
        if local:
            return "one", local
        return "many", [(target, column) for column, target in chosen(self._table_pairs(self._target(), self.parent))]

    def _table_pairs(self, source, target):
        pairs = []
        for table in reversed(source.__mapper__.tables):
            for other in reversed(target.__mapper__.tables):
                if not pairs:
                    pairs = self._pairs(table, other)
        return pairs

    def _lists(self):
        direction, _ = self._direction()
        return self.kw.get("uselist", direction != "one")

    def _secondary_pairs(self):
        """Columns of the table between with those of this side, and of the other."""
        table = self._secondary()
        own = self._pairs(table, self.parent.__table__)
        other = self._pairs(table, self._target().__table__)
        if self.parent.__table__ is self._target().__table__:
            join = self._joined()
            names = {id(column) for pair in join for column in pair}
            first = [pair for pair in own if id(pair[0]) in names] or own[:1]
            return first, [pair for pair in other if not any(pair[0] is known[0] for known in first)]
        return own, other

    def condition(self, aliased=None):
        """The columns of both sides set equal, as a join has them."""
        direction, pairs = self._direction()
        target = self._target()
        place = (lambda column: column) if aliased is None else (lambda column: aliased._alias.c[column.key])
        if direction == "one":
            return sa.and_(*[place(other) == column for column, other in pairs])
        return sa.and_(*[own == place(other) for own, other in pairs])

    def __get__(self, instance, owner):
        if instance is None:
            return self
        state = instance.__dict__.get("_sa_instance_state")
        if state is not None and state.expired and state.session is not None:
            state.session._refresh(instance)
        if self.key not in instance.__dict__:
            value = self._load(instance)
            if isinstance(value, list):
                value = InstrumentedList(value, instance, self)
                _state(instance).collections[self.key] = list(value)
            instance.__dict__[self.key] = value
        return instance.__dict__[self.key]

    def _query(self, instance, labels=True):
        """What this relationship selects for an object."""
        session = _state(instance).session
        direction, pairs = self._direction()
        target = self._target()
        query = session.query(target)
        value = lambda column: sa.literal(getattr(instance, _attribute_of(type(instance), column)), column.type)
        if direction == "secondary":
            own, other = self._secondary_pairs()
            for column, mine in own:
                query = query.filter(value(mine) == column)
            for column, theirs in other:
                query = query.filter(theirs == column)
        elif direction == "one":
            for column, other in pairs:
                query = query.filter(other == value(column))
        else:
            for own, other in pairs:
                query = query.filter(value(own) == other)
        order = self.kw.get("order_by")
        if order:
            query = query.order_by(*self._columns(order))
        return query

    def _load(self, instance):
        state = _state(instance)
        lists = self._lists()
        if state.session is None or state.key is None:
            return [] if lists else None
        state.session._autoflush()
        direction, pairs = self._direction()
        if direction == "one":
            values = [getattr(instance, _attribute_of(type(instance), column)) for column, _ in pairs]
            if any(value is None for value in values):
                return None
            mapper = self._target().__mapper__
            if [id(other) for _, other in pairs] == [id(column) for column in mapper.primary_key]:
                return state.session.get(self._target(), tuple(values))
        found = self._query(instance)._unlabelled().all()
        if lists:
            return found
        return found[0] if found else None

    def __set__(self, instance, value):
        if self._lists():
            old = self.__get__(instance, type(instance))
            new = InstrumentedList((), instance, self)
            instance.__dict__[self.key] = new
            for item in old:
                if not any(item is other for other in value):
                    self._removed(instance, item)
            for item in value:
                list.append(new, item)
                if not any(item is other for other in old):
                    self._added(instance, item)
            return
        old = instance.__dict__.get(self.key)
        instance.__dict__[self.key] = value
        if old is not value:
            _state(instance).committed.setdefault(self.key, old)
            _touch(instance)
            if old is not None:
                self._removed(instance, old)
            if value is not None:
                self._added(instance, value)

    def _added(self, instance, item):
        _state(instance).committed.setdefault(self.key, _ABSENT)
        _touch(instance)
        _touch(item)
        self._save_with(instance, item)
        reverse = self._reverse()
        if reverse is None:
            return
        if reverse._lists():
            known = item.__dict__.get(reverse.key)
            if known is None and _state(item).key is None:
                known = item.__dict__[reverse.key] = InstrumentedList((), item, reverse)
            if known is not None and not any(other is instance for other in known):
                list.append(known, instance)
            _state(item).committed.setdefault(reverse.key, _ABSENT)
            return
        old = item.__dict__.get(reverse.key)
        if old is not instance:
            if old is not None and isinstance(old.__dict__.get(self.key), list):
                collection = old.__dict__[self.key]
                if any(other is item for other in collection):
                    list.remove(collection, item)
            item.__dict__[reverse.key] = instance
            _state(item).committed.setdefault(reverse.key, old)

    def _removed(self, instance, item):
        _state(instance).committed.setdefault(self.key, _ABSENT)
        _touch(instance)
        _touch(item)
        reverse = self._reverse()
        if reverse is None:
            return
        known = item.__dict__.get(reverse.key)
        if reverse._lists():
            if known is not None and any(other is instance for other in known):
                list.remove(known, instance)
        elif known is instance:
            item.__dict__[reverse.key] = None
            _state(item).committed.setdefault(reverse.key, instance)

    def _reverse(self):
        configure_mappers()
        return self.reverse

    def _save_with(self, instance, item):
        """An object that joins one of a session's comes into the session."""
        mine, theirs = _state(instance).session, _state(item).session
        if "save-update" in self.cascade and mine is not None and theirs is None:
            mine.add(item)

    def _join_along(self, select, outer):
        """`select(...).join(User.posts)`"""
        target = self._target().__table__
        if self.secondary is None:
            return select.join(target, self.condition(), isouter=outer)
        own, other = self._secondary_pairs()
        between = self._secondary().alias()
        select = select.join(between, sa.and_(*[mine == between.c[column.key] for column, mine in own]), isouter=outer)
        return select.join(target, sa.and_(*[theirs == between.c[column.key] for column, theirs in other]), isouter=outer)

    def any(self, criterion=None, **kw):
        direction, pairs = self._direction()
        target = self._target()
        query = sa.select(sa.literal_column("1"))
        if direction == "secondary":
            own, other = self._secondary_pairs()
            query = query.select_from(target.__table__, self._secondary())
            conditions = [mine == column for column, mine in own] + [theirs == column for column, theirs in other]
        else:
            query = query.select_from(target.__table__)
            conditions = [self.condition()]
        conditions += [getattr(target, key) == value for key, value in kw.items()]
        if criterion is not None:
            conditions.append(criterion)
        return query.where(*conditions).correlate(self.parent.__table__).exists()

    has = any

    def contains(self, instance):
        direction, pairs = self._direction()
        if direction == "secondary":
            own, other = self._secondary_pairs()
            value = lambda column: sa.literal(getattr(instance, _attribute_of(type(instance), column)), column.type)
            return sa.and_(*[mine == column for column, mine in own], *[column == value(theirs) for column, theirs in other])
        return sa.and_(*[own == getattr(instance, _attribute_of(type(instance), other)) for own, other in pairs])

    def __eq__(self, other):
        if other is self:
            return True
        if other is not None and not hasattr(type(other), "__mapper__"):
            return False
        direction, pairs = self._direction()
        if other is None:
            return sa.and_(*[column.is_(None) for column, _ in pairs])
        value = lambda column: sa.literal(getattr(other, _attribute_of(type(other), column)), column.type)
        return sa.and_(*[value(target) == column for column, target in pairs])

    def __ne__(self, other):
        if other is None:
            return sa.and_(*[column.is_not(None) for column, _ in self._direction()[1]])
        return sa.not_(self == other)

    def __hash__(self):
        return id(self)

    def is_(self, other):
        return self == other

    def is_not(self, other):
        return self != other

    isnot = is_not

    def of_type(self, cls):
        return self

    def and_(self, *criteria):
        return self


def relationship(argument=None, secondary=None, **kw):
    return RelationshipProperty(argument, secondary, **kw)


def dynamic_loader(argument, **kw):
    return RelationshipProperty(argument, lazy="dynamic", **kw)


def backref(name, **kw):
    return (name, kw)
