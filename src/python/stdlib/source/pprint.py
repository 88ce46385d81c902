"""pprint"""


def saferepr(object):
    return _show(object, True)


def _show(object, sort):
    if type(object) is dict:
        items = object.items()
        if sort:
            items = sorted(items, key=lambda item: _key(item[0]))
        return '{' + ', '.join(f'{_show(k, sort)}: {_show(v, sort)}' for k, v in items) + '}'
    if type(object) is list:
        return '[' + ', '.join(_show(item, sort) for item in object) + ']'
    if type(object) is tuple:
        inner = ', '.join(_show(item, sort) for item in object)
        return f'({inner},)' if len(object) == 1 else f'({inner})'
    return repr(object)


class _key:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        self._indent = indent
        self._width = width
        self._stream = stream
        self._compact = compact
        self._sort = sort_dicts

    def pformat(self, object):
        return self._format(object, 0, 0)

    def pprint(self, object):
        print(self.pformat(object), file=self._stream)

    def _format(self, object, indent, allowance):
        text = _show(object, self._sort)
        if len(text) <= self._width - indent - allowance:
            return text
        inner = indent + self._indent
        pad = ' ' * (self._indent - 1)
        if type(object) is dict and object:
            items = list(object.items())
            if self._sort:
                items.sort(key=lambda item: _key(item[0]))
            parts = []
            for place, (key, value) in enumerate(items):
                head = _show(key, self._sort) + ': '
                last = place == len(items) - 1
                parts.append(head + self._format(value, inner + len(head), allowance + 1 if last else 1))
            return '{' + pad + (',\n' + ' ' * inner).join(parts) + '}'
        if type(object) in (list, tuple, set, frozenset) and object:
            open, close = {list: '[]', tuple: '()', set: '{}', frozenset: ('frozenset({', '})')}[type(object)]
            items = list(object)
            if type(object) in (set, frozenset):
                items.sort(key=_key)
                inner += len(open) - 1
            if type(object) is tuple and len(items) == 1:
                close = ',)'
            parts = []
            for place, item in enumerate(items):
                last = place == len(items) - 1
                parts.append(self._format(item, inner, allowance + len(close) if last else 1))
            return open + pad + (',\n' + ' ' * inner).join(parts) + close
        if type(object) is str and object:
            lines = self._lines(object, indent, allowance)
            if len(lines) > 1:
                join = ('\n' + ' ' * (indent + (1 if indent == 0 else 0))).join(lines)
                return f'({join})' if indent == 0 else join
        return text

    def _lines(self, text, indent, allowance):
        width = self._width - indent - (1 if indent == 0 else 0)
        lines, current = [], ''
        for line in text.splitlines(True):
            words = []
            for word in _words(line):
                words.append(word)
            for word in words:
                if current and len(repr(current + word)) > width:
                    lines.append(repr(current))
                    current = ''
                current += word
            if current.endswith('\n'):
                lines.append(repr(current))
                current = ''
        return lines + ([repr(current)] if current else [])


def _words(line):
    import re
    return re.findall(r'\S*\s*', line)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, sort_dicts=sort_dicts).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, stream=stream, sort_dicts=sort_dicts).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def isreadable(object):
    return True


def isrecursive(object):
    return False
