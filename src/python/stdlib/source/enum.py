"""enum"""


class auto:
    def __init__(self, value=None):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class nonmember(member):
    pass


class _Namespace(dict):
    """Remembers the order of members and gives auto() its values."""

    def __init__(self, start=1):
        super().__init__()
        self._members = []
        self._values = []
        self._generate = None
        self._ignored = []

    def __setitem__(self, key, value):
        if key == "_generate_next_value_":
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            self._ignored = value.replace(",", " ").split() if isinstance(value, str) else list(value)
        elif _is_member(key, value) and key not in self._ignored:
            if key in self._members:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                value = self._next(key)
            elif isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
                value = tuple(self._next(key) if isinstance(part, auto) else part for part in value)
            self._members.append(key)
            self._values.append(value)
        elif isinstance(value, nonmember):
            value = value.value
        super().__setitem__(key, value)

    def _next(self, key):
        return self._generate(key, 1, len(self._values), list(self._values))


def _is_member(key, value):
    if key.startswith("__") and key.endswith("__") or key.startswith("_") and key.endswith("_"):
        return False
    if isinstance(value, nonmember):
        return False
    return not (hasattr(value, "__get__") or isinstance(value, (staticmethod, classmethod, property)))


class EnumType(type):
    @classmethod
    def __prepare__(metacls, name, bases, **kwargs):
        namespace = _Namespace()
        for base in bases:
            generate = getattr(base, "_generate_next_value_", None)
            if generate is not None:
                namespace._generate = generate
                break
        return namespace

    def __getattr__(cls, name):
        raise AttributeError(name) from None

    def __new__(metacls, name, bases, namespace, boundary=None, **kwargs):
        members = getattr(namespace, "_members", [])
        values = {key: dict.__getitem__(namespace, key) for key in members}
        plain = {key: value for key, value in namespace.items() if key not in values}
        generate = plain.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            plain["_generate_next_value_"] = staticmethod(generate)
        custom_new = plain.pop("__new__", None)
        for base in bases:
            if getattr(base, "_member_map_", None):
                raise TypeError(f"<enum {name!r}> cannot extend <enum {base.__name__!r}>")
        cls = super().__new__(metacls, name, bases, plain)
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        data_type = object
        for base in cls.__mro__[1:]:
            if base is not object and not isinstance(base, EnumType):
                data_type = base
                break
        cls._member_type_ = data_type
        enums = [base for base in bases if isinstance(base, EnumType)]
        if enums:
            for special in ("__repr__", "__str__", "__format__"):
                found = getattr(cls, special)
                if special not in plain and (found is getattr(data_type, special) or found is getattr(object, special)):
                    setattr(cls, special, getattr(enums[-1], special))
        if custom_new is not None:
            cls._new_member_ = custom_new
        new_member = getattr(cls, "_new_member_", None)
        is_flag = any(base.__name__ == "Flag" for base in cls.__mro__[1:])
        for key, value in values.items():
            args = value if isinstance(value, tuple) else (value,)
            if new_member is not None:
                made = new_member(cls, *args)
                if not hasattr(made, "_value_"):
                    made._value_ = value
            elif data_type is object:
                made = object.__new__(cls)
                made._value_ = value
            else:
                made = data_type.__new__(cls, *args)
                made._value_ = data_type(*args) if data_type in (int, str, float, bytes) else value
            found = None
            for other in cls._member_map_.values():
                if other._value_ == made._value_:
                    found = other
                    break
            if found is None:
                made._name_ = key
                made.__objclass__ = cls
                made._sort_order_ = len(cls._member_names_)
                if "__init__" in plain or any("__init__" in base.__dict__ for base in cls.__mro__ if isinstance(base, EnumType) and base is not Enum):
                    made.__init__(*args)
                composite = is_flag and isinstance(made._value_, int) and made._value_.bit_count() != 1
                if not composite:
                    cls._member_names_.append(key)
                found = made
            cls._member_map_[key] = found
            try:
                cls._value2member_map_[found._value_] = found
            except TypeError:
                pass
            type.__setattr__(cls, key, found)
        return cls

    def __init__(cls, *args, **kwargs):
        pass

    def __call__(cls, value=None, names=None, *, module=None, qualname=None, type=None, start=1):
        if names is not None or not cls._member_map_ and isinstance(value, str) and cls._is_functional():
            return cls._create(value, names, type, start)
        return cls._lookup(value)

    def _is_functional(cls):
        return cls in (Enum, IntEnum, StrEnum, Flag, IntFlag)

    def _create(cls, name, names, type_, start):
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        bases = (cls,) if type_ is None else (type_, cls)
        metacls = EnumType
        namespace = metacls.__prepare__(name, bases)
        if isinstance(names, dict):
            names = list(names.items())
        for index, item in enumerate(names or ()):
            if isinstance(item, str):
                value = item.lower() if issubclass(cls, StrEnum) else start + index
                namespace[item] = value
            else:
                namespace[item[0]] = item[1]
        return metacls.__new__(metacls, name, bases, namespace)

    def _lookup(cls, value):
        if isinstance(value, cls):
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for found in cls._member_map_.values():
                if found._value_ == value:
                    return found
        found = cls._missing_(value)
        if isinstance(found, cls):
            return found
        raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return False

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        type.__setattr__(cls, name, value)

    @property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        return f"<enum {cls.__name__!r}>"


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        return max(last_values) + 1

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return (type(self), (self._value_,))


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(int(self), spec)

    def __hash__(self):
        return int.__hash__(self)


class StrEnum(str, ReprEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return str.__format__(str(self._value_), spec)

    def __hash__(self):
        return str.__hash__(self)


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return start if not last_values else 1 << max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            return None
        known = 0
        for found in cls._member_map_.values():
            known |= found._value_
        if value < 0:
            value = known & value
        if value & ~known:
            return None
        names = [name for name in cls._member_names_
                 if cls._member_map_[name]._value_ & value and cls._member_map_[name]._value_.bit_count() == 1]
        made = int.__new__(cls, value) if cls._member_type_ is int else object.__new__(cls)
        made._value_ = value
        made._name_ = "|".join(names) if names else None
        cls._value2member_map_[value] = made
        return made

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([found for found in type(self)
                     if found._value_ & self._value_ and found._value_.bit_count() == 1])

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        other = other._value_ if isinstance(other, type(self)) else other
        return type(self)(self._value_ | other)

    def __and__(self, other):
        other = other._value_ if isinstance(other, type(self)) else other
        return type(self)(self._value_ & other)

    def __xor__(self, other):
        other = other._value_ if isinstance(other, type(self)) else other
        return type(self)(self._value_ ^ other)

    def __invert__(self):
        return type(self)(~self._value_)

    def __repr__(self):
        if self._name_ is None:
            return f"<{type(self).__name__}: {self._value_!r}>"
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"


class IntFlag(int, Flag):
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(int(self), spec)

    def __hash__(self):
        return int.__hash__(self)


def unique(enumeration):
    duplicates = [(alias, found.name) for alias, found in enumeration.__members__.items() if alias != found.name]
    if duplicates:
        details = ", ".join(f"{alias} -> {name}" for alias, name in duplicates)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


def global_enum(cls):
    return cls


def verify(*checks):
    return lambda enumeration: enumeration


CONTINUOUS = "no skipped integer values"
NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
UNIQUE = "one name per value"
STRICT, CONFORM, EJECT, KEEP = "strict", "conform", "eject", "keep"
property = property
