"""codecs"""

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_UTF16_LE = BOM_UTF16 = b'\xff\xfe'
BOM_UTF16_BE = b'\xfe\xff'


def encode(obj, encoding='utf-8', errors='strict'):
    if encoding in ('hex', 'hex_codec'):
        return bytes(obj).hex().encode()
    if encoding in ('base64', 'base64_codec'):
        import base64
        return base64.encodebytes(obj)
    if encoding in ('rot13', 'rot_13'):
        lower, upper = 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
        return obj.translate(str.maketrans(lower + upper, lower[13:] + lower[:13] + upper[13:] + upper[:13]))
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    if encoding in ('hex', 'hex_codec'):
        return bytes.fromhex(bytes(obj).decode())
    if encoding in ('base64', 'base64_codec'):
        import base64
        return base64.b64decode(obj)
    if encoding in ('rot13', 'rot_13'):
        return encode(obj, encoding)
    if encoding in ('unicode_escape', 'unicode-escape'):
        return eval("'" + bytes(obj).decode('latin-1').replace("'", "\\'") + "'") if obj else ''
    return bytes(obj).decode(encoding, errors)


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    import io
    return io.open(filename, mode, encoding=encoding)


def lookup(encoding):
    ''.encode(encoding)
    return encoding
