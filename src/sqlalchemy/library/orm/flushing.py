"""The unit of work: which statements write what changed, in which order."""

import sqlalchemy as sa
from sqlalchemy import _orm, exc
from sqlalchemy.orm import exc as orm_exc
from sqlalchemy.orm._mapping import _ABSENT, _attribute_of, _fire, _state


class UnitOfWork:
    """One flush of a session."""

    def __init__(self, session):
        self.session = session
        self.connection = session.connection()

    def write(self):
        session = self.session
        self._find_orphans()
        self._nullify_children()
        deleted = list(session._deleted)
        gone = {id(instance) for instance in deleted}
        new = [item for item in session._new if id(item) not in gone]
        changed = [item for item in session._changed.values() if id(item) not in gone and _state(item).key is not None]
        for mapper in _mappers_in_order(new + changed):
            mine = [item for item in new if type(item).__mapper__.base_mapper is mapper]
            known = [item for item in changed if type(item).__mapper__.base_mapper is mapper]
            mine = _parents_first(mine)
            for item in mine + known:
                self._take_keys(item)
            for item in mine:
                _fire("before_insert", item, self.connection)
            touched = known
            known = sorted([item for item in known if self._is_changed(item)], key=lambda item: _state(item).key[1])
            for item in known:
                _fire("before_update", item, self.connection)
            self._save(mapper, mine, known)
            for item in mine:
                _fire("after_insert", item, self.connection)
            for item in known:
                _fire("after_update", item, self.connection)
            for item in mine + touched:
                self._give_keys(item, changed)
        self._write_associations(new + changed, deleted)
        for item in new + changed:
            self._settle(item)
        self._delete(deleted)
        session._new = [item for item in session._new if _state(item).key is None and id(item) not in gone]
        session._changed = {key: item for key, item in session._changed.items() if _state(item).modified}
        session._deleted.clear()

    def _find_orphans(self):
        """What left a `delete-orphan` collection is deleted."""
        for owner in list(self.session._changed.values()):
            for name, relation in type(owner).__mapper__.relationships.items():
                if "delete-orphan" in relation.cascade and name in _state(owner).collections:
                    now = owner.__dict__.get(name) or []
                    for item in _state(owner).collections[name]:
                        if not any(item is other for other in now) and _state(item).key is not None:
                            self.session.delete(item)

    def _nullify_children(self):
        """Children of what is deleted lose their foreign key."""
        for owner in list(self.session._deleted):
            for name, relation in type(owner).__mapper__.relationships.items():
                direction, pairs = relation._direction()
                passive = relation.kw.get("passive_deletes")
                if direction != "many" or relation.kw.get("viewonly") or passive and name not in owner.__dict__:
                    continue
                value = getattr(owner, name)
                for child in list(value) if isinstance(value, list) else [value]:
                    if child is not None and not any(child is item for item in self.session._deleted):
                        for _, other in pairs:
                            setattr(child, _attribute_of(type(child), other), None)

    def _take_keys(self, instance):
        """Foreign keys from the objects that a relationship of this side points at."""
        state = _state(instance)
        for name, relation in type(instance).__mapper__.relationships.items():
            if name not in state.committed or relation.kw.get("viewonly"):
                continue
            direction, pairs = relation._direction()
            if direction != "one":
                continue
            value = instance.__dict__.get(name)
            for column, other in pairs:
                source = None if value is None else getattr(value, _attribute_of(type(value), other))
                attribute = _attribute_of(type(instance), column)
                if value is None or source is not None:
                    if instance.__dict__.get(attribute) != source:
                        setattr(instance, attribute, source)

    def _give_keys(self, instance, changed):
        """Foreign keys of the objects in a collection, and of those that left it."""
        state = _state(instance)
        for name, relation in type(instance).__mapper__.relationships.items():
            if name not in instance.__dict__ or relation.kw.get("viewonly"):
                continue
            direction, pairs = relation._direction()
            if direction != "many":
                continue
            value = instance.__dict__[name]
            now = list(value) if isinstance(value, list) else [value] if value is not None else []
            for child in now:
                for own, other in pairs:
                    self._set_key(child, other, getattr(instance, _attribute_of(type(instance), own)), changed)
            for child in state.collections.get(name, ()):
                if not any(child is item for item in now) and not any(child is item for item in self.session._deleted):
                    reverse = relation.reverse
                    moved = reverse is not None and child.__dict__.get(reverse.key) is not None
                    for _, other in pairs:
                        if not moved:
                            self._set_key(child, other, None, changed)

    def _set_key(self, child, column, value, changed):
        attribute = _attribute_of(type(child), column)
        if child.__dict__.get(attribute) != value:
            setattr(child, attribute, value)
            if _state(child).key is not None and not any(child is item for item in changed):
                changed.append(child)

    def _is_changed(self, instance):
        state, mapper = _state(instance), type(instance).__mapper__
        return any(
            key in mapper.columns_by_key and (old is _ABSENT or instance.__dict__.get(key) != old)
            for key, old in state.committed.items()
        )

    def _save(self, base, new, known):
        for table in _tables(new + known):
            self._update(table, [item for item in known if table in type(item).__mapper__.tables])
            self._insert(table, [item for item in new if table in type(item).__mapper__.tables])

    def _insert(self, table, instances):
        records = []
        for instance in instances:
            mapper = type(instance).__mapper__
            if mapper.polymorphic_on is not None and mapper.polymorphic_identity is not None:
                instance.__dict__.setdefault(_attribute_of(mapper.class_, mapper.polymorphic_on), mapper.polymorphic_identity)
            records.append((instance, self._values(table, mapper, instance.__dict__)))
        for group in _groups(records):
            self._insert_group(table, group)

    def _values(self, table, mapper, given, render_nulls=False, plain=False):
        """The columns of a row with what is given for them; a missing one is NULL unless something makes it."""
        values = {}
        for key, columns in mapper.properties_by_key.items():
            for column in columns:
                if column.table is not table:
                    continue
                value = given.get(key)
                made = column.default is not None or column.server_default is not None or column.primary_key
                present = key in given
                if present and value is None and _keeps_none(column) and not column.primary_key:
                    values[column.key] = value
                elif value is not None or present and render_nulls:
                    values[column.key] = value
                elif not made and not plain and not _keeps_none(column):
                    values[column.key] = None
        return values

    def _insert_group(self, table, group):
        keys = list(table.primary_key.columns)
        has_keys = all(column.key in group[0][1] for column in keys)
        fetched = [column for column in table.c if column.server_default is not None and column.key not in group[0][1]]
        rows = []
        for instance, values in group:
            rows.append(self._with_defaults(table, values))
        if has_keys and not fetched:
            self.connection.execute(sa.insert(table), rows if len(rows) > 1 else rows[0])
            for (instance, _), row in zip(group, rows):
                self._written(instance, table, row, {})
            return
        wanted = keys + fetched
        statement = sa.insert(table)
        for (instance, _), row in zip(group, rows):
            if len(group) == 1 and not fetched:
                result = self.connection.execute(statement, row)
                made = dict(zip([column.key for column in keys], result.inserted_primary_key or ()))
            else:
                returned = _orm.execute_marked(statement.returning(*wanted), row, len(group) > 1).first()
                made = dict(zip([column.key for column in wanted], tuple(returned)))
            self._written(instance, table, row, made)

    def _with_defaults(self, table, values):
        made = dict(values)
        for column in table.c:
            default = column.default
            if column.key not in made and default is not None and (default.is_scalar or default.is_callable):
                made[column.key] = self.connection.execute(default)
        return made

    def _written(self, instance, table, row, made):
        """Values and key of a row that was inserted."""
        mapper, state = type(instance).__mapper__, _state(instance)
        for key, columns in mapper.properties_by_key.items():
            for column in columns:
                if column.table is not table:
                    continue
                if column.key in made:
                    instance.__dict__[key] = made[column.key]
                elif column.key in row and not isinstance(row[column.key], sa.ClauseElement):
                    instance.__dict__[key] = row[column.key]
                elif column.key in row:
                    state.expired = True
        identity = tuple(instance.__dict__.get(_attribute_of(mapper.class_, column)) for column in mapper.primary_key)
        state.key = (mapper.base_mapper.class_, identity)
        state.session = self.session
        self.session.identity_map[state.key] = instance

    def _update(self, table, instances):
        records = []
        for instance in instances:
            mapper, state = type(instance).__mapper__, _state(instance)
            values = {}
            for key, old in state.committed.items():
                for column in mapper.properties_by_key.get(key, ()):
                    if column.table is table and (old is _ABSENT or instance.__dict__.get(key) != old):
                        values[column.key] = instance.__dict__.get(key)
            if values:
                records.append((instance, values))
        for group in _groups(records):
            self._update_group(table, group)

    def _update_group(self, table, group):
        plain = not any(isinstance(value, sa.ClauseElement) for _, values in group for value in values.values())
        keys = list(table.primary_key.columns)
        name = lambda column: f"{table.name}_{column.key}"
        statement = sa.update(table)
        for column in keys:
            statement = statement.where(column == sa.bindparam(name(column), type_=column.type))
        rows = []
        for instance, values in group:
            row = dict(values)
            for column, value in zip(keys, _state(instance).key[1]):
                row[name(column)] = value
            rows.append(row)
        if plain:
            where = [name(column) for column in keys]
            statement = statement.values({key: sa.bindparam(key) for key in rows[0] if key not in where})
            result = self.connection.execute(statement, rows if len(rows) > 1 else rows[0])
            self._check_count(table, result, len(rows))
        else:
            for row, (instance, values) in zip(rows, group):
                bound = sa.update(table).values(values)
                for column in keys:
                    bound = bound.where(column == row[name(column)])
                self.connection.execute(bound)
                for key in values:
                    instance.__dict__.pop(_attribute_of(type(instance), table.c[key]), None)
        if any(column.onupdate is not None for column in table.c):
            for instance, values in group:
                self._take_onupdate(table, instance, values)

    def _take_onupdate(self, table, instance, values):
        for column in table.c:
            default = column.onupdate
            if column.key in values or default is None:
                continue
            key = _attribute_of(type(instance), column)
            value = getattr(default, "arg", default)
            if not callable(value) and not isinstance(value, sa.ClauseElement):
                instance.__dict__[key] = value
            else:
                instance.__dict__.pop(key, None)

    def _check_count(self, table, result, expected):
        if result.rowcount not in (expected, -1):
            raise orm_exc.StaleDataError(
                f"UPDATE statement on table '{table.name}' expected to update {expected} row(s); {result.rowcount} were matched."
            )

    def _write_associations(self, instances, deleted):
        """Rows of the tables between two sides: those that are gone first."""
        done = set()
        gone, fresh = {}, {}
        for instance in list(instances) + list(deleted):
            state = _state(instance)
            is_deleted = any(instance is item for item in deleted)
            for name, relation in type(instance).__mapper__.relationships.items():
                if relation.secondary is None or relation.kw.get("viewonly"):
                    continue
                if not is_deleted and (name not in instance.__dict__ or name not in state.committed):
                    continue
                before = state.collections.get(name, []) if not is_deleted else list(getattr(instance, name))
                now = [] if is_deleted else list(instance.__dict__[name])
                for items, others, target in ((before, now, gone), (now, before, fresh)):
                    for item in items:
                        if any(item is other for other in others):
                            continue
                        row = self._association(relation, instance, item)
                        mark = (relation._secondary().key, tuple(sorted(row.items())))
                        if mark not in done:
                            done.add(mark)
                            target.setdefault(id(relation._secondary()), (relation._secondary(), []))[1].append(row)
        for table, rows in gone.values():
            statement = sa.delete(table)
            for key in rows[0]:
                statement = statement.where(table.c[key] == sa.bindparam(key, type_=table.c[key].type))
            self.connection.execute(statement, rows if len(rows) > 1 else rows[0])
        for table, rows in fresh.values():
            self.connection.execute(sa.insert(table), rows if len(rows) > 1 else rows[0])

    def _association(self, relation, instance, item):
        own, other = relation._secondary_pairs()
        row = {column.key: getattr(instance, _attribute_of(type(instance), mine)) for column, mine in own}
        row.update({column.key: getattr(item, _attribute_of(type(item), theirs)) for column, theirs in other})
        return row

    def _settle(self, instance):
        """What is written is what counts as known from now on."""
        state = _state(instance)
        state.committed.clear()
        for name in type(instance).__mapper__.relationships:
            value = instance.__dict__.get(name)
            if isinstance(value, list):
                state.collections[name] = list(value)

    def _delete(self, instances):
        for mapper in reversed(_mappers_in_order(instances)):
            mine = [item for item in instances if type(item).__mapper__.base_mapper is mapper]
            mine.sort(key=lambda item: _state(item).key[1])
            for item in mine:
                _fire("before_delete", item, self.connection)
            for table in reversed(_tables(mine)):
                keys = list(table.primary_key.columns)
                statement = sa.delete(table)
                for column in keys:
                    statement = statement.where(column == sa.bindparam(column.key, type_=column.type))
                rows = [
                    dict(zip([column.key for column in keys], _state(item).key[1]))
                    for item in mine
                    if table in type(item).__mapper__.tables
                ]
                if rows:
                    self.connection.execute(statement, rows if len(rows) > 1 else rows[0])
            for item in mine:
                self.session.identity_map.pop(_state(item).key, None)
                _state(item).session = None
                _state(item).deleted = True
                _fire("after_delete", item, self.connection)

    def insert_rows(self, cls, rows, render_nulls=False):
        mapper = cls.__mapper__
        for table in mapper.tables:
            records = [(None, self._values(table, mapper, row, render_nulls, plain=True)) for row in rows]
            for group in _groups(records):
                made = [self._with_defaults(table, values) for _, values in group]
                self.connection.execute(sa.insert(table), made if len(made) > 1 else made[0])

    def update_rows(self, cls, rows):
        mapper = cls.__mapper__
        for table in mapper.tables:
            keys = [_attribute_of(cls, column) for column in mapper.primary_key]
            records = []
            for row in rows:
                values = {}
                for key, value in row.items():
                    for column in mapper.properties_by_key.get(key, ()):
                        if column.table is table and key not in keys:
                            values[column.key] = value
                if values:
                    records.append((_Row(cls, tuple(row[key] for key in keys)), values))
            for group in _groups(records):
                self._update_group(table, group)

    def save_objects(self, objects, return_defaults):
        new = [item for item in objects if _state(item).key is None]
        known = [item for item in objects if _state(item).key is not None]
        for mapper in _mappers_in_order(objects):
            mine = [item for item in new if type(item).__mapper__.base_mapper is mapper]
            if return_defaults:
                self._save(mapper, mine, [])
            else:
                for table in _tables(mine):
                    records = [
                        (None, self._values(table, type(item).__mapper__, item.__dict__, plain=True)) for item in mine
                    ]
                    for group in _groups(records):
                        made = [self._with_defaults(table, values) for _, values in group]
                        self.connection.execute(sa.insert(table), made if len(made) > 1 else made[0])
            self._save(mapper, [], [item for item in known if type(item).__mapper__.base_mapper is mapper])
        for item in known:
            _state(item).committed.clear()


class _Row:
    """Stands for an object in a bulk update: it only has a key."""

    def __init__(self, cls, identity):
        self.__dict__["_sa_instance_state"] = self
        self.key = (cls, identity)


def _keeps_none(column):
    return getattr(column.type, "should_evaluate_none", False) or isinstance(column.type, sa.JSON)


def _groups(records):
    """Neighbours whose rows have the same columns make one statement."""
    groups = []
    for record in records:
        is_plain = not any(isinstance(value, sa.ClauseElement) for value in record[1].values())
        mark = (tuple(sorted(record[1])), is_plain)
        if groups and groups[-1][0] == mark and is_plain:
            groups[-1][1].append(record)
        else:
            groups.append((mark, [record]))
    return [group for _, group in groups]


def _tables(instances):
    """The tables of some objects of one base class, ancestors first."""
    found = []
    for instance in instances:
        for table in type(instance).__mapper__.tables:
            if not any(table is other for other in found):
                found.append(table)
    return found


def _parents_first(instances):
    """Objects of a table that refers to itself, those that others point at first."""
    ordered, left = [], list(instances)
    while left:
        ready = []
        for item in left:
            waits = False
            for name, relation in type(item).__mapper__.relationships.items():
                value = item.__dict__.get(name)
                if value is None or isinstance(value, list) or relation._direction()[0] != "one":
                    continue
                waits = waits or any(value is other for other in left if other is not item)
            if not waits:
                ready.append(item)
        ready = ready or left
        ordered.extend(ready)
        left = [item for item in left if not any(item is other for other in ready)]
    return ordered


def _mappers_in_order(instances):
    """The base mappers of some objects, those that others depend on first."""
    mappers, order = [], {}
    for instance in instances:
        mapper = type(instance).__mapper__.base_mapper
        if not any(mapper is other for other in mappers):
            mappers.append(mapper)
            for at, table in enumerate(mapper.local_table.metadata.sorted_tables):
                order[table.key] = at
    return sorted(mappers, key=lambda mapper: order.get(mapper.local_table.key, 0))
