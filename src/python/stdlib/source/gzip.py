"""gzip"""

import struct as _struct
import zlib as _zlib


class BadGzipFile(OSError):
    pass


def compress(data, compresslevel=9, *, mtime=None):
    body = _zlib.compress(data, compresslevel)[2:-4]
    head = b'\x1f\x8b\x08\x00' + _struct.pack('<L', int(mtime or 0) & 0xffffffff)[:4] + b'\x02\xff'
    return head + body + (_zlib.crc32(data) & 0xffffffff).to_bytes(4, 'little') + (len(data) & 0xffffffff).to_bytes(4, 'little')


def decompress(data):
    data = bytes(data)
    if data[:2] != b'\x1f\x8b':
        raise BadGzipFile(f'Not a gzipped file ({data[:2]!r})')
    flags, at = data[3], 10
    if flags & 4:
        at += 2 + int.from_bytes(data[at:at + 2], 'little')
    for flag in (8, 16):
        if flags & flag:
            at = data.index(b'\0', at) + 1
    if flags & 2:
        at += 2
    return _zlib.decompress(data[at:-8], -15)
