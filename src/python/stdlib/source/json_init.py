"""json"""

from _stillroom import json_loads as _loads, json_quote as _quote


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, bytes):
        s = s.decode("utf-8")
    elif not isinstance(s, str):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {type(s).__name__}")
    if s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    value, message, position = _loads(s)
    if message is not None:
        raise JSONDecodeError(message, s, position)
    if object_hook is not None or object_pairs_hook is not None:
        value = _hooked(value, object_hook, object_pairs_hook)
    if parse_float is not None or parse_int is not None:
        value = _numbers(value, parse_float, parse_int)
    return value


def _numbers(value, parse_float, parse_int):
    if isinstance(value, list):
        return [_numbers(item, parse_float, parse_int) for item in value]
    if isinstance(value, dict):
        return {key: _numbers(item, parse_float, parse_int) for key, item in value.items()}
    if isinstance(value, float) and parse_float is not None and value - value == 0:
        return parse_float(repr(value))
    if isinstance(value, int) and not isinstance(value, bool) and parse_int is not None:
        return parse_int(repr(value))
    return value


def _hooked(value, object_hook, pairs_hook):
    if isinstance(value, list):
        return [_hooked(item, object_hook, pairs_hook) for item in value]
    if isinstance(value, dict):
        pairs = [(key, _hooked(item, object_hook, pairs_hook)) for key, item in value.items()]
        return pairs_hook(pairs) if pairs_hook is not None else object_hook(dict(pairs))
    return value


def load(fp, **kw):
    return loads(fp.read(), **kw)


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = " " * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")

    def encode(self, o):
        out = []
        self._write(o, out, 0, [])
        return "".join(out)

    def iterencode(self, o):
        yield self.encode(o)

    def _write(self, o, out, level, open_):
        if o is None:
            out.append("null")
        elif o is True:
            out.append("true")
        elif o is False:
            out.append("false")
        elif isinstance(o, str):
            out.append(_quote(o, self.ensure_ascii))
        elif isinstance(o, int):
            out.append(int.__repr__(o))
        elif isinstance(o, float):
            out.append(self._float(o))
        elif isinstance(o, (list, tuple)):
            self._enter(o, open_)
            self._items(["[", "]"], ((None, item) for item in o), out, level, open_, len(o))
            open_.pop()
        elif isinstance(o, dict):
            self._enter(o, open_)
            pairs = [(self._key(key), value) for key, value in (sorted(o.items()) if self.sort_keys else o.items())]
            pairs = [pair for pair in pairs if pair[0] is not None]
            self._items(["{", "}"], pairs, out, level, open_, len(pairs))
            open_.pop()
        else:
            self._enter(o, open_)
            self._write(self.default(o), out, level, open_)
            open_.pop()

    def _enter(self, o, open_):
        if any(other is o for other in open_):
            raise ValueError("Circular reference detected")
        open_.append(o)

    def _items(self, brackets, pairs, out, level, open_, count):
        if not count:
            out.append(brackets[0] + brackets[1])
            return
        line = "" if self.indent is None else "\n" + self.indent * (level + 1)
        out.append(brackets[0])
        first = True
        for key, value in pairs:
            if not first:
                out.append(self.item_separator)
            first = False
            out.append(line)
            if key is not None:
                out.append(_quote(key, self.ensure_ascii))
                out.append(self.key_separator)
            self._write(value, out, level + 1, open_)
        if self.indent is not None:
            out.append("\n" + self.indent * level)
        out.append(brackets[1])

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is True or key is False or key is None:
            return {True: "true", False: "false", None: "null"}[key]
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return self._float(key)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {type(key).__name__}")

    def _float(self, number):
        if number != number or number in (float("inf"), float("-inf")):
            if not self.allow_nan:
                raise ValueError("Out of range float values are not JSON compliant")
            return "NaN" if number != number else ("Infinity" if number > 0 else "-Infinity")
        return float.__repr__(number)


class JSONDecoder:
    def __init__(self, **kw):
        self._kw = kw

    def decode(self, s):
        return loads(s, **self._kw)


def dumps(obj, *, cls=None, **kw):
    return (cls or JSONEncoder)(**kw).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))
