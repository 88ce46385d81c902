"""`complex`, made when a program first uses one."""

import math as _math
import re as _re

_PART = r'[+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[+-]?(?:inf(?:inity)?|nan)'


def _text(number):
    text = repr(number)
    return text[:-2] if text.endswith('.0') else text


def _parts(value):
    if isinstance(value, complex):
        return value.real, value.imag
    if isinstance(value, (int, float)):
        return float(value), 0.0
    return None


class complex:
    __slots__ = ('real', 'imag')
    __module__ = 'builtins'

    def __new__(cls, real=0, imag=None):
        self = object.__new__(cls)
        if isinstance(real, str):
            if imag is not None:
                raise TypeError("complex() can't take second arg if first is a string")
            a, b = _parse(real)
        else:
            if isinstance(imag, str):
                raise TypeError("complex() second arg can't be a string")
            a, b = _number(real, 'first')
            if imag is not None:
                c, d = _number(imag, 'second')
                a, b = a - d if d else a, b + c if b else c
        object.__setattr__(self, 'real', a)
        object.__setattr__(self, 'imag', b)
        return self

    def __init__(self, real=0, imag=None):
        pass

    def __setattr__(self, name, value):
        if name in ('real', 'imag'):
            raise AttributeError('readonly attribute')
        raise AttributeError(f"'complex' object has no attribute '{name}'")

    def __repr__(self):
        if self.real == 0 and _math.copysign(1.0, self.real) > 0:
            return _text(self.imag) + 'j'
        imag = _text(self.imag)
        return f"({_text(self.real)}{'' if imag[0] == '-' else '+'}{imag}j)"

    def __format__(self, spec):
        if not spec:
            return str(self)
        match = _re.fullmatch(r'(?:(.)?([<>^]))?([-+ ])?(#)?(\d+)?([,_])?(\.\d+)?([eEfFgGn])?', spec)
        if match is None:
            if '=' in spec:
                raise ValueError("'=' alignment flag is not allowed in complex format specifier")
            raise ValueError(f"Invalid format specifier '{spec}' for object of type 'complex'")
        fill, align, sign, alternate, width, group, precision, kind = match.groups('')
        if not (precision or kind or group):
            text = str(self)
            if sign in ('+', ' ') and text[0] == '(' and text[1] not in '-':
                text = '(' + sign + text[1:]
        else:
            rest = alternate + group + precision + kind
            text = format(self.real, sign + rest) + format(self.imag, '+' + rest) + 'j'
        return format(text, f"{fill or ' '}{align or '>'}{width}") if width else text

    def __hash__(self):
        value = hash(self.real) + 1000003 * hash(self.imag)
        value &= 0xffffffffffffffff
        if value >= 1 << 63:
            value -= 1 << 64
        return -2 if value == -1 else value

    def __bool__(self):
        return self.real != 0 or self.imag != 0

    def __eq__(self, other):
        parts = _parts(other)
        if parts is None:
            return NotImplemented
        if isinstance(other, int):
            return self.imag == 0 and self.real == other
        return (self.real, self.imag) == parts

    def __neg__(self):
        return complex(-self.real, -self.imag)

    def __pos__(self):
        return complex(self.real, self.imag)

    def __abs__(self):
        return _math.hypot(self.real, self.imag)

    def __complex__(self):
        return complex(self.real, self.imag)

    def conjugate(self):
        return complex(self.real, -self.imag)

    def __add__(self, other):
        parts = _parts(other)
        return NotImplemented if parts is None else complex(self.real + parts[0], self.imag + parts[1])

    __radd__ = __add__

    def __sub__(self, other):
        parts = _parts(other)
        return NotImplemented if parts is None else complex(self.real - parts[0], self.imag - parts[1])

    def __rsub__(self, other):
        parts = _parts(other)
        return NotImplemented if parts is None else complex(parts[0] - self.real, parts[1] - self.imag)

    def __mul__(self, other):
        parts = _parts(other)
        if parts is None:
            return NotImplemented
        (a, b), (c, d) = (self.real, self.imag), parts
        return complex(a * c - b * d, a * d + b * c)

    __rmul__ = __mul__

    def __truediv__(self, other):
        parts = _parts(other)
        return NotImplemented if parts is None else _quotient((self.real, self.imag), parts)

    def __rtruediv__(self, other):
        parts = _parts(other)
        return NotImplemented if parts is None else _quotient(parts, (self.real, self.imag))

    def __pow__(self, other, mod=None):
        parts = _parts(other)
        if parts is None:
            return NotImplemented
        if mod is not None:
            raise ValueError('complex modulo')
        return _power((self.real, self.imag), parts)

    def __rpow__(self, other):
        parts = _parts(other)
        return NotImplemented if parts is None else _power(parts, (self.real, self.imag))

    def __getnewargs__(self):
        return (self.real, self.imag)


def _number(value, place):
    parts = _parts(value)
    if parts is not None:
        return parts
    for name in ('__complex__', '__float__', '__index__'):
        method = getattr(type(value), name, None)
        if method is not None:
            return _parts(method(value))
    wanted = 'a string or a number' if place == 'first' else 'a number'
    raise TypeError(f"complex() {place} argument must be {wanted}, not '{type(value).__name__}'")


def _parse(text):
    plain = text.strip().lower()
    if plain.startswith('(') and plain.endswith(')'):
        plain = plain[1:-1].strip()
    match = _re.fullmatch(rf'({_PART})?(?:({_PART}|[+-]?)j)?', plain)
    if match is None or not plain:
        raise ValueError('complex() arg is a malformed string')
    real, imag = match.groups()
    if imag is None and plain.endswith('j'):
        real, imag = None, real
    if real is not None and imag is not None and imag[:1] not in ('+', '-'):
        match = _re.fullmatch(rf'({_PART})([+-].*)j', plain)
        if match is None:
            real, imag = None, plain[:-1]
        else:
            real, imag = match.groups()
    if imag in ('', '+', '-'):
        imag += '1'
    return float(real or 0), float(imag or 0)


def _quotient(dividend, divisor):
    (a, b), (c, d) = dividend, divisor
    if abs(c) >= abs(d):
        if c == 0:
            raise ZeroDivisionError('complex division by zero')
        ratio = d / c
        scale = c + d * ratio
        return complex((a + b * ratio) / scale, (b - a * ratio) / scale)
    ratio = c / d
    scale = c * ratio + d
    return complex((a * ratio + b) / scale, (b * ratio - a) / scale)


def _power(base, exponent):
    (a, b), (c, d) = base, exponent
    if c == 0 and d == 0:
        return complex(1.0, 0.0)
    if a == 0 and b == 0:
        if d != 0 or c < 0:
            raise ZeroDivisionError('0.0 to a negative or complex power')
        return complex(0.0, 0.0)
    if d == 0 and c == int(c) and abs(c) <= 100:
        count, result, power = abs(int(c)), complex(1.0, 0.0), complex(a, b)
        while count:
            if count & 1:
                result = result * power
            power = power * power
            count >>= 1
        return result if c > 0 else _quotient((1.0, 0.0), (result.real, result.imag))
    size = _math.hypot(a, b)
    length = size ** c
    angle = _math.atan2(b, a)
    phase = angle * c
    if d != 0:
        length /= _math.exp(angle * d)
        phase += d * _math.log(size)
    return complex(length * _math.cos(phase), length * _math.sin(phase))
