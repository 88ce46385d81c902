"""collections.abc: classes that answer isinstance() by the methods a value has."""


class _Structural(type):
    def __instancecheck__(cls, value):
        return cls.__subclasscheck__(type(value))

    def __subclasscheck__(cls, subclass):
        if cls in getattr(subclass, "__mro__", ()):
            return True
        if subclass in cls.__dict__.get("_known", ()):
            return True
        if any(known in getattr(subclass, "__mro__", ()) for known in cls.__dict__.get("_known", ())):
            return True
        wanted = cls.__dict__.get("_methods", ())
        if not wanted:
            return False
        return all(getattr(subclass, name, None) is not None for name in wanted)

    def register(cls, subclass):
        cls._known = (*cls.__dict__.get("_known", ()), subclass)
        return subclass

    def __getitem__(cls, item):
        import typing
        return typing._Form(cls.__name__, cls, item if isinstance(item, tuple) else (item,))


class Hashable(metaclass=_Structural):
    _methods = ("__hash__",)


class Iterable(metaclass=_Structural):
    _methods = ("__iter__",)


class Iterator(Iterable):
    _methods = ("__iter__", "__next__")

    def __iter__(self):
        return self


class Reversible(Iterable):
    _methods = ("__reversed__", "__iter__")


class Generator(Iterator):
    _methods = ("__iter__", "__next__", "send", "throw", "close")


class Sized(metaclass=_Structural):
    _methods = ("__len__",)


class Container(metaclass=_Structural):
    _methods = ("__contains__",)


class Collection(Sized, Iterable, Container):
    _methods = ("__len__", "__iter__", "__contains__")


class Callable(metaclass=_Structural):
    _methods = ("__call__",)


class Awaitable(metaclass=_Structural):
    _methods = ("__await__",)


class Coroutine(Awaitable):
    _methods = ("__await__", "send", "throw", "close")


class AsyncIterable(metaclass=_Structural):
    _methods = ("__aiter__",)


class AsyncIterator(AsyncIterable):
    _methods = ("__aiter__", "__anext__")


class AsyncGenerator(AsyncIterator):
    _methods = ("__aiter__", "__anext__", "asend", "athrow", "aclose")


class Sequence(Reversible, Collection):
    _methods = ()
    _known = (list, tuple, str, bytes, range)

    def __iter__(self):
        for index in range(len(self)):
            yield self[index]

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __reversed__(self):
        for index in reversed(range(len(self))):
            yield self[index]

    def index(self, value, start=0, stop=None):
        for index in range(start, len(self) if stop is None else stop):
            if self[index] == value:
                return index
        raise ValueError

    def count(self, value):
        return sum(1 for item in self if item is value or item == value)


class MutableSequence(Sequence):
    _methods = ()
    _known = (list,)

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in values:
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]


class ByteString(Sequence):
    _methods = ()
    _known = (bytes,)


class Set(Collection):
    _methods = ()
    _known = (set, frozenset)

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __and__(self, other):
        return self._from_iterable(value for value in other if value in self)

    def __or__(self, other):
        return self._from_iterable(value for part in (self, other) for value in part)

    def __sub__(self, other):
        return self._from_iterable(value for value in self if value not in other)

    def isdisjoint(self, other):
        return not any(value in self for value in other)


class MutableSet(Set):
    _methods = ()
    _known = (set,)


class MappingView(Sized):
    _methods = ()


class KeysView(MappingView, Set):
    _methods = ()
    _known = (type({}.keys()),)


class ItemsView(MappingView, Set):
    _methods = ()
    _known = (type({}.items()),)


class ValuesView(MappingView, Collection):
    _methods = ()
    _known = (type({}.values()),)


class Mapping(Collection):
    _methods = ()
    _known = (dict,)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return list(self)

    def items(self):
        return [(key, self[key]) for key in self]

    def values(self):
        return [self[key] for key in self]

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())


class MutableMapping(Mapping):
    _methods = ()
    _known = (dict,)
    _missing = object()

    def pop(self, key, default=_missing):
        try:
            value = self[key]
        except KeyError:
            if default is self._missing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def clear(self):
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **kwargs):
        pairs = other.items() if hasattr(other, "keys") else other
        for key, value in pairs:
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default
