"""html"""

import re as _re

_NAMES = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '\xa9',
          'reg': '\xae', 'hellip': '\u2026', 'mdash': '\u2014', 'ndash': '\u2013', 'euro': '\u20ac',
          'laquo': '\xab', 'raquo': '\xbb', 'lsquo': '\u2018', 'rsquo': '\u2019', 'ldquo': '\u201c',
          'rdquo': '\u201d', 'bull': '\u2022', 'middot': '\xb7', 'times': '\xd7', 'deg': '\xb0'}


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def _replace(match):
    name = match.group(1)
    if name.startswith('#'):
        number = int(name[2:], 16) if name[1] in 'xX' else int(name[1:])
        return '\ufffd' if number > 0x10ffff or number == 0 else chr(number)
    return _NAMES.get(name, match.group(0))


def unescape(s):
    return _re.sub(r'&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z]+);', _replace, s) if '&' in s else s
