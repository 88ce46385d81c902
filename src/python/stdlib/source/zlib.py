"""zlib"""

from _stillroom import inflate as _inflate, deflate as _deflate, crc32


class error(Exception):
    pass


def compress(data, /, level=-1, wbits=15):
    return _deflate(data, 6 if level < 0 else level)


def adler32(data, value=1, /):
    low, high = value & 0xffff, value >> 16
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low


def decompress(data, /, wbits=15, bufsize=16384):
    result = _inflate(data, wbits < 0)
    if result is None:
        raise error("Error -3 while decompressing data: incorrect header check")
    return result
