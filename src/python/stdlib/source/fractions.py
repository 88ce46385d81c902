"""fractions"""

import math as _math
import operator as _operator
import re as _re
from decimal import Decimal as _Decimal
from numbers import Rational as _Rational

_FORMAT = _re.compile(
    r'\s*([-+]?)(?=\d|\.\d)(\d*(?:_\d+)*)(?:/(\d+(?:_\d+)*)|(?:\.(\d*(?:_\d+)*))?(?:[eE]([-+]?\d+))?)?\s*')


class Fraction:
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = object.__new__(cls)
        if denominator is None:
            if isinstance(numerator, Fraction):
                pair = numerator._numerator, numerator._denominator
            elif isinstance(numerator, int):
                pair = int(numerator), 1
            elif isinstance(numerator, (float, _Decimal)):
                pair = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                pair = _parse(numerator)
            else:
                raise TypeError('argument should be a string or a Rational instance')
        else:
            for value in (numerator, denominator):
                if not isinstance(value, (int, Fraction)):
                    raise TypeError('both arguments should be Rational instances')
            top, below = Fraction(numerator), Fraction(denominator)
            pair = top._numerator * below._denominator, below._numerator * top._denominator
        top, below = pair
        if below == 0:
            raise ZeroDivisionError(f'Fraction({top}, 0)')
        divisor = _math.gcd(top, below)
        if below < 0:
            divisor = -divisor
        self._numerator, self._denominator = top // divisor, below // divisor
        return self

    @classmethod
    def from_float(cls, f):
        return cls(f)

    @classmethod
    def from_decimal(cls, dec):
        return cls(dec)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        bound1, bound2 = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return bound2 if abs(bound2 - self) <= abs(bound1 - self) else bound1

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __hash__(self):
        modulus = (1 << 61) - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            result = 314159
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __bool__(self):
        return bool(self._numerator)

    def __float__(self):
        return self._numerator / self._denominator

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self.__floor__()

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            if twice < self._denominator or twice == self._denominator and floor % 2 == 0:
                return floor
            return floor + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __pow__(self, other):
        if isinstance(other, int) or isinstance(other, Fraction) and other._denominator == 1:
            power = int(other)
            if power >= 0:
                return Fraction(self._numerator ** power, self._denominator ** power)
            return Fraction(self._denominator ** -power, self._numerator ** -power)
        return float(self) ** float(other)

    def __rpow__(self, other):
        return other ** int(self) if self._denominator == 1 else other ** float(self)

    def __eq__(self, other):
        if isinstance(other, (int, Fraction)):
            other = Fraction(other)
            return (self._numerator, self._denominator) == (other._numerator, other._denominator)
        return float(self) == other if isinstance(other, float) else NotImplemented

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _parse(text):
    match = _FORMAT.fullmatch(text)
    if match is None:
        raise ValueError(f'Invalid literal for Fraction: {text!r}')
    sign, whole, below, decimal, exponent = match.groups()
    top = int(whole or '0')
    if below:
        below = int(below)
    else:
        below = 1
        if decimal:
            decimal = decimal.replace('_', '')
            below = 10 ** len(decimal)
            top = top * below + int(decimal)
        if exponent:
            exponent = int(exponent)
            top, below = (top * 10 ** exponent, below) if exponent >= 0 else (top, below * 10 ** -exponent)
    return -top if sign == '-' else top, below


def _arithmetic(name, exact):
    general = getattr(_operator, name)

    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return exact(a, Fraction(b))
        return general(float(a), b) if isinstance(b, float) else NotImplemented

    def reverse(b, a):
        if isinstance(a, int):
            return exact(Fraction(a), b)
        return general(a, float(b)) if isinstance(a, float) else NotImplemented

    setattr(Fraction, f'__{name}__', forward)
    setattr(Fraction, f'__r{name}__', reverse)


def _common(operation):
    def exact(a, b):
        below = a._denominator * b._denominator
        return Fraction(operation(a._numerator * b._denominator, b._numerator * a._denominator), below)
    return exact


def _floordiv(a, b):
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


_arithmetic('add', _common(lambda a, b: a + b))
_arithmetic('sub', _common(lambda a, b: a - b))
_arithmetic('mod', _common(lambda a, b: a % b))
_arithmetic('mul', lambda a, b: Fraction(a._numerator * b._numerator, a._denominator * b._denominator))
_arithmetic('truediv', lambda a, b: Fraction(a._numerator * b._denominator, a._denominator * b._numerator))
_arithmetic('floordiv', _floordiv)


def _divmod(a, b):
    return a // b, a % b


Fraction.__divmod__ = _divmod
Fraction.__rdivmod__ = lambda b, a: (a // b, a % b)


def _comparison(name):
    general = getattr(_operator, name)

    def compare(a, b):
        if isinstance(b, (int, Fraction)):
            b = Fraction(b)
            return general(a._numerator * b._denominator, b._numerator * a._denominator)
        return general(float(a), b) if isinstance(b, float) else NotImplemented

    setattr(Fraction, f'__{name}__', compare)


for _name in ('lt', 'le', 'gt', 'ge'):
    _comparison(_name)
