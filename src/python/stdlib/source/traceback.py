"""traceback"""

from _stillroom import format_exception as _format, format_exception_only as _format_only, traceback_lines as _lines


def _handled():
    import sys
    return sys.exc_info()[1]


class FrameSummary:
    def __init__(self, filename, lineno, name, line=None, formatted=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self._formatted = formatted

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    def format(self):
        return format_list(self)


def format_exc(limit=None, chain=True):
    value = _handled()
    return "NoneType: None\n" if value is None else _format(value)


def format_exception(exc, value=None, tb=None, limit=None, chain=True):
    return [_format(exc if value is None else value)]


def format_exception_only(exc, value=None):
    return _format_only(exc if value is None else value).splitlines(True)


def print_exc(limit=None, file=None, chain=True):
    print(format_exc(), end="", file=file)


def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
    print(format_exception(exc, value)[0], end="", file=file)


def extract_tb(tb, limit=None):
    found = StackSummary(FrameSummary(*line) for line in _lines(tb))
    return found if limit is None else StackSummary(found[:limit] if limit >= 0 else found[limit:])


def format_list(extracted_list):
    lines = []
    for item in extracted_list:
        if getattr(item, "_formatted", None):
            lines.append(item._formatted)
            continue
        filename, lineno, name, line = item
        lines.append(f'  File "{filename}", line {lineno}, in {name}\n' + (f"    {line.strip()}\n" if line else ""))
    return lines


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))


def print_tb(tb, limit=None, file=None):
    print("".join(format_tb(tb, limit)), end="", file=file)


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def extract_stack(f=None, limit=None):
    import sys
    frame = sys._getframe(1) if f is None else f
    found = StackSummary()
    while frame is not None:
        code = frame.f_code
        found.insert(0, FrameSummary(code.co_filename, frame.f_lineno, code.co_name, ""))
        frame = frame.f_back
    return found


def format_stack(f=None, limit=None):
    return format_list(extract_stack(f, limit)[:-1])


def print_stack(f=None, limit=None, file=None):
    print("".join(format_stack(f, limit)), end="", file=file)


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback=None, **options):
        self.exc_type = exc_type
        self._value = exc_value
        self.stack = extract_tb(exc_traceback)

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, exc.__traceback__, **options)

    def format(self, *, chain=True):
        yield _format(self._value)

    def format_exception_only(self):
        yield from format_exception_only(self._value)

    def __str__(self):
        return str(self._value)
