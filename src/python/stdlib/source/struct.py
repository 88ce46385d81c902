"""struct: integers, bools and bytes; floats through their parts."""

import math as _math
import re as _re

_SIZES = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8,
          'n': 8, 'N': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1}
_FLOATS = {'e': (5, 10), 'f': (8, 23), 'd': (11, 52)}


class error(Exception):
    pass


def _parse(format):
    if isinstance(format, bytes):
        format = format.decode('ascii')
    native = format[:1] not in ('<', '>', '=', '!')
    order = 'big' if format[:1] in ('>', '!') else 'little'
    items, offset = [], 0
    for count, code in _re.findall(r'(\d*)([a-zA-Z?])', format):
        if code not in _SIZES:
            raise error('bad char in struct format')
        size = 8 if native and format[:1] != '=' and code in 'lL' else _SIZES[code]
        if native and code not in 'sp':
            gap = -offset % size
            offset += gap
            items += [(1, 'x', 1)] * gap
        if code == 's':
            size = int(count or 1)
            items.append((size, 's', 1))
            offset += size
        else:
            for _ in range(int(count or 1)):
                items.append((size, code, 1))
                offset += size
    return order, items


def calcsize(format):
    return sum(size for size, _, _ in _parse(format)[1])


def _encode_float(value, code, order):
    exponent_bits, fraction_bits = _FLOATS[code]
    bias = (1 << exponent_bits - 1) - 1
    sign = 1 if _math.copysign(1.0, value) < 0 else 0
    value = abs(value)
    if _math.isnan(value):
        exponent, fraction = 2 * bias + 1, 1 << fraction_bits - 1
    elif _math.isinf(value):
        exponent, fraction = 2 * bias + 1, 0
    elif value == 0:
        exponent = fraction = 0
    else:
        part, power = _math.frexp(value)
        exponent = power - 1 + bias
        if exponent <= 0:
            fraction = round(part * 2 ** (fraction_bits + exponent))
            exponent = 0
        else:
            fraction = round((part * 2 - 1) * (1 << fraction_bits))
        if fraction >> fraction_bits:
            fraction, exponent = 0, exponent + 1
        if exponent > 2 * bias:
            raise OverflowError('float too large to pack with ' + code + ' format')
    bits = (sign << exponent_bits | exponent) << fraction_bits | fraction
    return bits.to_bytes(_SIZES[code], order)


def _decode_float(data, code, order):
    exponent_bits, fraction_bits = _FLOATS[code]
    bias = (1 << exponent_bits - 1) - 1
    bits = int.from_bytes(data, order)
    fraction = bits & (1 << fraction_bits) - 1
    exponent = bits >> fraction_bits & (1 << exponent_bits) - 1
    sign = -1.0 if bits >> fraction_bits + exponent_bits else 1.0
    if exponent == 2 * bias + 1:
        return sign * (_math.nan if fraction else _math.inf)
    if exponent == 0:
        return sign * _math.ldexp(float(fraction), 1 - bias - fraction_bits)
    return sign * _math.ldexp(float(fraction | 1 << fraction_bits), exponent - bias - fraction_bits)


def pack(format, *values):
    order, items = _parse(format)
    wanted = sum(1 for _, code, _ in items if code != 'x')
    if wanted != len(values):
        raise error(f'pack expected {wanted} items for packing (got {len(values)})')
    out, values = b'', iter(values)
    for size, code, _ in items:
        if code == 'x':
            out += b'\0'
            continue
        value = next(values)
        if code == 's':
            if not isinstance(value, (bytes, bytearray)):
                raise error("argument for 's' must be a bytes object")
            out += bytes(value)[:size].ljust(size, b'\0')
        elif code == 'c':
            out += value
        elif code == '?':
            out += b'\1' if value else b'\0'
        elif code in _FLOATS:
            if not isinstance(value, (int, float)):
                raise error('required argument is not a float')
            out += _encode_float(float(value), code, order)
        else:
            if not hasattr(value, '__index__'):
                raise error('required argument is not an integer')
            signed = code.islower()
            try:
                out += value.__index__().to_bytes(size, order, signed=signed)
            except OverflowError:
                low, high = (-(1 << size * 8 - 1), (1 << size * 8 - 1) - 1) if signed else (0, (1 << size * 8) - 1)
                raise error(f"'{code}' format requires {low} <= number <= {high}") from None
    return out


def unpack_from(format, buffer, offset=0):
    order, items = _parse(format)
    size = sum(size for size, _, _ in items)
    data = bytes(buffer)[offset:offset + size]
    if len(data) < size:
        raise error(f'unpack_from requires a buffer of at least {offset + size} bytes')
    found, at = [], 0
    for size, code, _ in items:
        part = data[at:at + size]
        at += size
        if code == 'x':
            continue
        if code in 'sc':
            found.append(part)
        elif code == '?':
            found.append(part != b'\0')
        elif code in _FLOATS:
            found.append(_decode_float(part, code, order))
        else:
            found.append(int.from_bytes(part, order, signed=code.islower()))
    return tuple(found)


def unpack(format, buffer):
    size = calcsize(format)
    if len(buffer) != size:
        raise error(f'unpack requires a buffer of {size} bytes')
    return unpack_from(format, buffer)


def iter_unpack(format, buffer):
    size = calcsize(format)
    for at in range(0, len(buffer), size):
        yield unpack(format, buffer[at:at + size])


class Struct:
    def __init__(self, format):
        self.format = format
        self.size = calcsize(format)

    def pack(self, *values):
        return pack(self.format, *values)

    def unpack(self, buffer):
        return unpack(self.format, buffer)
