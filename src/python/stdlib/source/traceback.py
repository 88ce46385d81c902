"""traceback"""

from _stillroom import format_exception as _format


def _handled():
    import sys
    return sys.exc_info()[1]


def format_exc(limit=None, chain=True):
    value = _handled()
    return "NoneType: None\n" if value is None else _format(value)


def format_exception(exc, value=None, tb=None, limit=None, chain=True):
    return [_format(exc if value is None else value)]


def format_exception_only(exc, value=None):
    return [_format(exc if value is None else value).splitlines()[-1] + "\n"]


def print_exc(limit=None, file=None, chain=True):
    print(format_exc(), end="", file=file)


def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
    print(format_exception(exc, value)[0], end="", file=file)


def format_stack(f=None, limit=None):
    return []


def print_stack(f=None, limit=None, file=None):
    pass


def format_tb(tb, limit=None):
    return []


extract_tb = format_tb
