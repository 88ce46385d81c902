"""fnmatch"""

import re as _re


def translate(pat):
    out, at = '', 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == '*':
            out += '.*'
        elif c == '?':
            out += '.'
        elif c == '[' and ']' in pat[at + 1:]:
            end = pat.index(']', at + 1)
            inside = pat[at:end].replace('\\', '\\\\')
            out += '[' + ('^' + inside[1:] if inside.startswith('!') else inside) + ']'
            at = end + 1
        else:
            out += _re.escape(c)
    return f'(?s:{out})\\Z'


def fnmatchcase(name, pat):
    return _re.match(translate(pat), name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]
