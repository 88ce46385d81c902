"""zlib"""

from _stillroom import inflate as _inflate, deflate as _deflate, crc32


class error(Exception):
    pass


def compress(data, /, level=-1, wbits=15):
    return _deflate(data, 6 if level < 0 else level)


def decompress(data, /, wbits=15, bufsize=16384):
    result = _inflate(data)
    if result is None:
        raise error("Error -3 while decompressing data: incorrect header check")
    return result
