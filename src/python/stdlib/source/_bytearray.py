"""`bytearray` and `memoryview`, made when a program first uses one."""

_SHARED = (
    'capitalize', 'center', 'count', 'decode', 'endswith', 'expandtabs', 'find', 'hex', 'index', 'isalnum',
    'isalpha', 'isascii', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper', 'join', 'ljust', 'lower',
    'lstrip', 'partition', 'removeprefix', 'removesuffix', 'replace', 'rfind', 'rindex', 'rjust', 'rpartition',
    'rsplit', 'rstrip', 'split', 'splitlines', 'startswith', 'strip', 'swapcase', 'title', 'translate', 'upper',
    'zfill',
)


def _byte(value):
    number = value.__index__() if hasattr(value, '__index__') else None
    if number is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    if not 0 <= number <= 255:
        raise ValueError('byte must be in range(0, 256)')
    return number


def _plain(value):
    """The bytes of something like bytes; None for anything else."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, (bytearray, memoryview)):
        return value._bytes
    return None


def _wrapped(value):
    if isinstance(value, bytes):
        return bytearray(value)
    if isinstance(value, list):
        return [_wrapped(item) for item in value]
    if isinstance(value, tuple):
        return tuple(_wrapped(item) for item in value)
    return value


class bytearray:
    __slots__ = ('_bytes',)
    __module__ = 'builtins'
    __hash__ = None

    def __init__(self, source=b'', encoding=None, errors=None):
        if isinstance(source, str):
            if encoding is None:
                raise TypeError('string argument without an encoding')
            self._bytes = source.encode(encoding, errors or 'strict')
            return
        if encoding is not None:
            raise TypeError('encoding without a string argument')
        plain = _plain(source)
        if plain is None and isinstance(source, (list, tuple)):
            plain = bytes([_byte(item) for item in source])
        self._bytes = bytes(source) if plain is None else bytes(plain)

    @classmethod
    def fromhex(cls, text):
        return cls(bytes.fromhex(text))

    @staticmethod
    def maketrans(frm, to):
        return bytes.maketrans(frm, to)

    def __repr__(self):
        return f'bytearray({self._bytes!r})'

    def __bytes__(self):
        return self._bytes

    def __len__(self):
        return len(self._bytes)

    def __iter__(self):
        index = 0
        while index < len(self._bytes):
            yield self._bytes[index]
            index += 1

    def __contains__(self, item):
        return item in self._bytes if isinstance(item, int) else _require(item) in self._bytes

    def __getitem__(self, key):
        if isinstance(key, slice):
            return bytearray(self._bytes[key])
        return self._bytes[self._at(key)]

    def __setitem__(self, key, value):
        items = list(self._bytes)
        if isinstance(key, slice):
            items[key] = list(_require(value)) if _plain(value) is not None else [_byte(item) for item in value]
        else:
            items[self._at(key)] = _byte(value)
        self._bytes = bytes(items)

    def __delitem__(self, key):
        items = list(self._bytes)
        del items[key if isinstance(key, slice) else self._at(key)]
        self._bytes = bytes(items)

    def _at(self, key):
        if not hasattr(key, '__index__'):
            raise TypeError(f'bytearray indices must be integers or slices, not {type(key).__name__}')
        index = key.__index__()
        if not -len(self._bytes) <= index < len(self._bytes):
            raise IndexError('bytearray index out of range')
        return index

    def __add__(self, other):
        plain = _plain(other)
        if plain is None:
            raise TypeError(f"can't concat {type(other).__name__} to bytearray")
        return bytearray(self._bytes + plain)

    def __radd__(self, other):
        return NotImplemented if _plain(other) is None else _plain(other) + self._bytes

    def __iadd__(self, other):
        self._bytes += _require(other)
        return self

    def __mul__(self, count):
        return bytearray(self._bytes * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._bytes *= count
        return self

    def __mod__(self, values):
        return bytearray(self._bytes % values)

    def __eq__(self, other):
        plain = _plain(other)
        return NotImplemented if plain is None else self._bytes == plain

    def __lt__(self, other):
        plain = _plain(other)
        return NotImplemented if plain is None else self._bytes < plain

    def __le__(self, other):
        plain = _plain(other)
        return NotImplemented if plain is None else self._bytes <= plain

    def __gt__(self, other):
        plain = _plain(other)
        return NotImplemented if plain is None else self._bytes > plain

    def __ge__(self, other):
        plain = _plain(other)
        return NotImplemented if plain is None else self._bytes >= plain

    def append(self, item):
        self._bytes += bytes([_byte(item)])

    def extend(self, items):
        plain = _plain(items)
        self._bytes += bytes([_byte(item) for item in items]) if plain is None else plain

    def insert(self, index, item):
        items = list(self._bytes)
        items.insert(index, _byte(item))
        self._bytes = bytes(items)

    def pop(self, index=-1):
        if not self._bytes:
            raise IndexError('pop from empty bytearray')
        if not -len(self._bytes) <= index < len(self._bytes):
            raise IndexError('pop index out of range')
        items = list(self._bytes)
        item = items.pop(index)
        self._bytes = bytes(items)
        return item

    def remove(self, value):
        items = list(self._bytes)
        if _byte(value) not in items:
            raise ValueError('value not found in bytearray')
        items.remove(value)
        self._bytes = bytes(items)

    def reverse(self):
        self._bytes = self._bytes[::-1]

    def clear(self):
        self._bytes = b''

    def copy(self):
        return bytearray(self._bytes)


def _require(value):
    plain = _plain(value)
    if plain is None:
        raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
    return plain


def _share(name):
    original = getattr(bytes, name)

    def method(self, *args, **kwargs):
        return _wrapped(original(self._bytes, *args, **kwargs))

    method.__name__ = name
    method.__qualname__ = f'bytearray.{name}'
    setattr(bytearray, name, method)


for _name in _SHARED:
    _share(_name)


class memoryview:
    __slots__ = ('_of', 'readonly')
    __module__ = 'builtins'
    format = 'B'
    itemsize = 1
    ndim = 1
    strides = (1,)
    contiguous = c_contiguous = f_contiguous = True

    def __init__(self, object):
        if _plain(object) is None:
            raise TypeError(f"memoryview: a bytes-like object is required, not '{type(object).__name__}'")
        self._of = object
        self.readonly = not isinstance(object, bytearray) and getattr(object, 'readonly', True)

    @property
    def _bytes(self):
        return _plain(self._of)

    @property
    def obj(self):
        return self._of

    @property
    def nbytes(self):
        return len(self._bytes)

    @property
    def shape(self):
        return (len(self._bytes),)

    def __len__(self):
        return len(self._bytes)

    def __bytes__(self):
        return self._bytes

    def __iter__(self):
        return iter(self._bytes)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return memoryview(self._bytes[key])
        if not -len(self._bytes) <= key < len(self._bytes):
            raise IndexError('index out of bounds on dimension 1')
        return self._bytes[key]

    def __setitem__(self, key, value):
        if self.readonly:
            raise TypeError('cannot modify read-only memory')
        self._of[key] = value

    def __eq__(self, other):
        plain = _plain(other)
        return NotImplemented if plain is None else self._bytes == plain

    def __hash__(self):
        if not self.readonly:
            raise ValueError('cannot hash writable memoryview object')
        return hash(self._bytes)

    def tobytes(self, order=None):
        return self._bytes

    def tolist(self):
        return list(self._bytes)

    def hex(self, *args):
        return self._bytes.hex(*args)

    def toreadonly(self):
        return memoryview(self._bytes)

    def release(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.release()
