"""ast: literal_eval alone."""

import re as _re

_ALLOWED = _re.compile(r'''(?x)
    [rRbBuU]{0,2}(?: \'\'\'.*?\'\'\' | """.*?""" | '(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" )
  | (?:0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*)?\.?\d[\d_]*\.?(?:[eE][+-]?\d+)?[jJ]?)
  | (?:None|True|False|set\(\)|Ellipsis)\b | \s+ | [\[\](){},:+-] | \.\.\.
''', _re.S)


def literal_eval(node_or_string):
    text = node_or_string.strip(' \t')
    at = 0
    while at < len(text):
        match = _ALLOWED.match(text, at)
        if match is None or match.end() == at:
            try:
                eval('lambda: (' + text + '\n)')
            except SyntaxError:
                raise
            raise ValueError('malformed node or string: ' + repr(node_or_string))
        at = match.end()
    if _re.search(r'[\w\'")\]}]\s*\((?!\))', _re.sub(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"", "''", text)):
        raise ValueError('malformed node or string: ' + repr(node_or_string))
    return eval(text, {})
