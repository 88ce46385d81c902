"""locale: the C locale."""

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)


class Error(Exception):
    pass


def setlocale(category, locale=None):
    return 'C'


def getlocale(category=LC_CTYPE):
    return ('en_US', 'UTF-8')


def getdefaultlocale():
    return ('en_US', 'UTF-8')


def getpreferredencoding(do_setlocale=True):
    return 'UTF-8'


def format_string(f, val, grouping=False, monetary=False):
    return f % val


atof, atoi = float, int
