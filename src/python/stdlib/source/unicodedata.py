"""unicodedata: the accents of Latin letters, and what `str` knows of a character."""

unidata_version = '14.0.0'
_BASE = ('AÀÁÂÃÄÅĀĂĄ CÇĆĈĊČ DĎ EÈÉÊËĒĔĖĘĚ GĜĞĠĢ HĤ IÌÍÎÏĨĪĬĮİ JĴ KĶ LĹĻĽ NÑŃŅŇ OÒÓÔÕÖŌŎŐ RŔŖŘ SŚŜŞŠ TŢŤ '
         'UÙÚÛÜŨŪŬŮŰŲ WŴ YÝŶŸ ZŹŻŽ aàáâãäåāăą cçćĉċč dď eèéêëēĕėęě gĝğġģ hĥ iìíîïĩīĭį jĵ kķ lĺļľ nñńņň '
         'oòóôõöōŏő rŕŗř sśŝşš tţť uùúûüũūŭůűų wŵ yýŷÿ zźżž')
_MARKS = {'\u0300': 'ÀÈÌÒÙàèìòù', '\u0301': 'ÁÉÍÓÚÝĆĹŃŔŚŹáéíóúýćĺńŕśź', '\u0302': 'ÂÊÎÔÛĈĜĤĴŜŴŶâêîôûĉĝĥĵŝŵŷ',
          '\u0303': 'ÃÑÕĨŨãñõĩũ', '\u0304': 'ĀĒĪŌŪāēīōū', '\u0306': 'ĂĔĞĬŎŬăĕğĭŏŭ', '\u0307': 'ĊĖĠİŻċėġż',
          '\u0308': 'ÄËÏÖÜŸäëïöüÿ', '\u030a': 'ÅŮåů', '\u030b': 'ŐŰőű', '\u030c': 'ČĎĚĽŇŘŠŤŽčďěľňřšťž',
          '\u0327': 'ÇĢĶĻŅŖŞŢçģķļņŗşţ', '\u0328': 'ĄĘĮŲąęįų'}
_APART = {}
for _group in _BASE.split():
    for _letter in _group[1:]:
        for _mark, _letters in _MARKS.items():
            if _letter in _letters:
                _APART[_letter] = _group[0] + _mark
_TOGETHER = {value: key for key, value in _APART.items()}
_COMPATIBLE = {'\xa0': ' ', 'ﬁ': 'fi', 'ﬂ': 'fl', '…': '...', '™': 'TM', '²': '2', '³': '3', '¹': '1', '½': '1⁄2',
               'ª': 'a', 'º': 'o'}


def normalize(form, unistr):
    text = ''.join(_APART.get(c, c) for c in unistr)
    if form.startswith('NFK'):
        text = ''.join(_COMPATIBLE.get(c, c) for c in text)
    if form.endswith('C'):
        out = ''
        for c in text:
            pair = out[-1:] + c
            out = out[:-1] + _TOGETHER[pair] if pair in _TOGETHER else out + c
        return out
    return text


def combining(chr):
    return 230 if '\u0300' <= chr <= '\u036f' and chr not in '\u0327\u0328' else 202 if chr in '\u0327\u0328' else 0


def category(chr):
    if '\u0300' <= chr <= '\u036f':
        return 'Mn'
    if chr.isupper():
        return 'Lu'
    if chr.islower():
        return 'Ll'
    if chr.isalpha():
        return 'Lo'
    if chr.isdecimal():
        return 'Nd'
    if chr == ' ' or chr == '\xa0':
        return 'Zs'
    if not chr.isprintable():
        return 'Cc'
    return {'_': 'Pc', '-': 'Pd', '(': 'Ps', '[': 'Ps', '{': 'Ps', ')': 'Pe', ']': 'Pe', '}': 'Pe', '+': 'Sm',
            '<': 'Sm', '=': 'Sm', '>': 'Sm', '|': 'Sm', '~': 'Sm', '$': 'Sc', '^': 'Sk', '`': 'Sk'}.get(chr, 'Po')


def decimal(chr, *default):
    return int(chr)


digit = decimal
