"""decimal: arithmetic in a context of 28 digits, rounding, quantize; signals other than the usual three are not kept."""

from collections import namedtuple

ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR"
ROUND_HALF_UP, ROUND_HALF_DOWN = "ROUND_HALF_UP", "ROUND_HALF_DOWN"
ROUND_HALF_EVEN, ROUND_05UP = "ROUND_HALF_EVEN", "ROUND_05UP"
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
HAVE_THREADS = False

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")


class DecimalException(ArithmeticError):
    pass


class InvalidOperation(DecimalException):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class Context:
    def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=None,
                 traps=None):
        self.prec = prec
        self.rounding = rounding
        self.Emin = Emin
        self.Emax = Emax
        self.capitals = capitals
        self.flags = flags or {}
        self.traps = traps or {}

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals)

    def create_decimal(self, num="0"):
        return Decimal(num)._fix(self)

    def quantize(self, a, b):
        return Decimal(a).quantize(Decimal(b), context=self)

    def divide(self, a, b):
        return Decimal(a) / Decimal(b)

    def __repr__(self):
        return f"Context(prec={self.prec}, rounding={self.rounding})"


DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP)
ExtendedContext = Context(prec=9)
_current = [Context()]


def getcontext():
    return _current[-1]


def setcontext(context):
    _current[-1] = context


class localcontext:
    def __init__(self, ctx=None, **kwargs):
        self._context = (ctx or getcontext()).copy()
        for name, value in kwargs.items():
            setattr(self._context, name, value)

    def __enter__(self):
        _current.append(self._context)
        return self._context

    def __exit__(self, *exc_info):
        _current.pop()


def _round_quotient(whole, rest, divisor, rounding, negative):
    """`whole` or one more, for a quotient that leaves `rest` of `divisor`."""
    if not rest:
        return whole
    double = rest * 2
    if rounding == ROUND_HALF_EVEN:
        up = double > divisor or double == divisor and whole % 2 == 1
    elif rounding == ROUND_HALF_UP:
        up = double >= divisor
    elif rounding == ROUND_HALF_DOWN:
        up = double > divisor
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not negative
    elif rounding == ROUND_FLOOR:
        up = negative
    elif rounding == ROUND_05UP:
        up = whole % 5 == 0
    else:
        up = False
    return whole + 1 if up else whole


def _syntax(value):
    return InvalidOperation([ConversionSyntax])


class Decimal:
    """A sign, an integer coefficient and an exponent; or a special: 'F' infinity, 'n' not a number."""

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        self._special = None
        if isinstance(value, Decimal):
            self._sign, self._int, self._exp = value._sign, value._int, value._exp
            self._special = value._special
        elif isinstance(value, int):
            value = int(value)
            self._sign, self._int, self._exp = int(value < 0), abs(value), 0
        elif isinstance(value, float):
            cls._from_float(self, value)
        elif isinstance(value, str):
            cls._parse(self, value)
        elif isinstance(value, (tuple, list)):
            sign, digits, exponent = value
            self._sign, self._exp = sign, exponent
            self._int = int("".join(map(str, digits)) or "0")
            if isinstance(exponent, str):
                self._special, self._exp = exponent, 0
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        return self

    def _from_float(self, value):
        if value != value or value in (float("inf"), float("-inf")):
            self._sign, self._int, self._exp = int(value < 0), 0, 0
            self._special = "n" if value != value else "F"
            return
        numerator, denominator = abs(value).as_integer_ratio()
        places = denominator.bit_length() - 1
        self._sign = int(value < 0 or str(value).startswith("-"))
        self._int = numerator * 5 ** places
        self._exp = -places

    def _parse(self, text):
        body = text.strip().replace("_", "")
        self._sign = int(body.startswith("-"))
        body = body[1:] if body[:1] in ("+", "-") else body
        lower = body.lower()
        if lower in ("inf", "infinity", "nan", "snan"):
            self._int, self._exp = 0, 0
            self._special = "F" if lower.startswith("inf") else "n"
            return
        mantissa, mark, exponent = lower.partition("e")
        whole, _, fraction = mantissa.partition(".")
        digits = whole + fraction
        plain = exponent[1:] if exponent[:1] in ("+", "-") else exponent
        if not digits.isdigit() or mark and not plain.isdigit() or mantissa.count(".") > 1:
            raise _syntax(text)
        self._int = int(digits)
        self._exp = (int(exponent) if mark else 0) - len(fraction)

    @classmethod
    def _make(cls, sign, coefficient, exp, special=None):
        made = object.__new__(cls)
        made._sign, made._int, made._exp, made._special = sign, coefficient, exp, special
        return made

    @classmethod
    def from_float(cls, f):
        return cls(f)

    def _digits(self):
        return len(str(self._int))

    def _fix(self, context=None):
        context = context or getcontext()
        excess = self._digits() - context.prec
        if self._special or excess <= 0:
            return self
        return self._rescale(self._exp + excess, context.rounding)._fix(context)

    def _rescale(self, exp, rounding):
        if exp <= self._exp:
            return Decimal._make(self._sign, self._int * 10 ** (self._exp - exp), exp)
        divisor = 10 ** (exp - self._exp)
        whole, rest = divmod(self._int, divisor)
        return Decimal._make(self._sign, _round_quotient(whole, rest, divisor, rounding, self._sign == 1), exp)

    def _signed(self):
        return -self._int if self._sign else self._int

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _convert(exp)
        made = self._rescale(exp._exp, rounding or context.rounding)
        if made._digits() > context.prec:
            raise InvalidOperation([InvalidOperation])
        return made

    def to_integral_value(self, rounding=None, context=None):
        if self._exp >= 0:
            return self
        return self._rescale(0, rounding or getcontext().rounding)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        fixed = self._fix(context)
        if not fixed._int:
            return Decimal._make(fixed._sign, 0, 0)
        coefficient, exp = fixed._int, fixed._exp
        while coefficient % 10 == 0:
            coefficient //= 10
            exp += 1
        return Decimal._make(fixed._sign, coefficient, exp)

    def as_tuple(self):
        if self._special:
            return DecimalTuple(self._sign, (0,) if self._special == "F" else (), self._special)
        return DecimalTuple(self._sign, tuple(int(digit) for digit in str(self._int)), self._exp)

    def as_integer_ratio(self):
        import math
        if self._exp >= 0:
            return self._signed() * 10 ** self._exp, 1
        divisor = 10 ** -self._exp
        common = math.gcd(self._int, divisor)
        return self._signed() // common, divisor // common

    def adjusted(self):
        return self._exp + self._digits() - 1

    def is_nan(self):
        return self._special == "n"

    def is_infinite(self):
        return self._special == "F"

    def is_finite(self):
        return self._special is None

    def is_zero(self):
        return self._special is None and self._int == 0

    def is_signed(self):
        return self._sign == 1

    def copy_abs(self):
        return Decimal._make(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return Decimal._make(1 - self._sign, self._int, self._exp, self._special)

    def sqrt(self, context=None):
        import math
        if self._sign and self._int:
            raise InvalidOperation([InvalidOperation])
        context = context or getcontext()
        shift = 2 * context.prec + self._exp % 2
        return Decimal._make(0, math.isqrt(self._int * 10 ** shift), (self._exp - shift) // 2)._fix(context).normalize()

    def __add__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if self._special or other._special:
            return self if self._special else other
        exp = min(self._exp, other._exp)
        total = self._signed() * 10 ** (self._exp - exp) + other._signed() * 10 ** (other._exp - exp)
        sign = int(total < 0) if total else self._sign & other._sign
        return Decimal._make(sign, abs(total), exp)._fix()

    __radd__ = __add__

    def __neg__(self):
        return Decimal._make(0 if not self._int else 1 - self._sign, self._int, self._exp, self._special)._fix()

    def __pos__(self):
        return self._fix()

    def __abs__(self):
        return self.copy_abs()._fix()

    def __sub__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self + other.copy_negate()

    def __rsub__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other + self.copy_negate()

    def __mul__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        special = self._special or other._special
        return Decimal._make(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp, special)._fix()

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if not other._int and not other._special:
            raise (DivisionByZero if self._int else InvalidOperation)([DivisionByZero if self._int else DivisionUndefined])
        context = getcontext()
        sign = self._sign ^ other._sign
        exp = self._exp - other._exp
        if not self._int:
            return Decimal._make(sign, 0, exp)
        shift = max(0, other._digits() - self._digits() + context.prec + 1)
        whole, rest = divmod(self._int * 10 ** shift, other._int)
        exp -= shift
        if rest:
            # A sticky digit, so that rounding sees that something follows.
            return Decimal._make(sign, whole * 10 + 1, exp - 1)._fix(context)
        ideal = self._exp - other._exp
        while exp < ideal and whole % 10 == 0:
            whole //= 10
            exp += 1
        return Decimal._make(sign, whole, exp)._fix(context)

    def __rtruediv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other / self

    def _divide(self, other):
        if not other._int:
            raise (DivisionByZero if self._int else InvalidOperation)([DivisionByZero])
        exp = min(self._exp, other._exp)
        left, right = self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp)
        whole, rest = divmod(left, right)
        return Decimal._make(self._sign ^ other._sign, whole, 0), Decimal._make(self._sign, rest, exp)._fix()

    def __floordiv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self._divide(other)[0]

    def __mod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self._divide(other)[1]

    def __divmod__(self, other):
        return self._divide(_convert(other))

    def __rfloordiv__(self, other):
        return _convert(other) // self

    def __rmod__(self, other):
        return _convert(other) % self

    def __pow__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        exponent = int(other)
        if Decimal(exponent) != other:
            return Decimal(float(self) ** float(other))
        if exponent < 0:
            return Decimal(1) / self ** -exponent
        sign = self._sign if exponent % 2 else 0
        return Decimal._make(sign, self._int ** exponent, self._exp * exponent)._fix()

    def _compare(self, other):
        if self._special or other._special:
            if "n" in (self._special, other._special):
                return None
            left = (1 - 2 * self._sign) * (self._special == "F")
            right = (1 - 2 * other._sign) * (other._special == "F")
            return (left > right) - (left < right)
        exp = min(self._exp, other._exp)
        left = self._signed() * 10 ** (self._exp - exp)
        right = other._signed() * 10 ** (other._exp - exp)
        return (left > right) - (left < right)

    def compare(self, other):
        return Decimal(self._compare(_convert(other)))

    def __eq__(self, other):
        other = Decimal(other) if isinstance(other, float) else _convert(other)
        return other if other is NotImplemented else self._compare(other) == 0

    def __lt__(self, other):
        other = Decimal(other) if isinstance(other, float) else _convert(other)
        return other if other is NotImplemented else self._compare(other) == -1

    def __le__(self, other):
        other = Decimal(other) if isinstance(other, float) else _convert(other)
        return other if other is NotImplemented else self._compare(other) in (-1, 0)

    def __gt__(self, other):
        other = Decimal(other) if isinstance(other, float) else _convert(other)
        return other if other is NotImplemented else self._compare(other) == 1

    def __ge__(self, other):
        other = Decimal(other) if isinstance(other, float) else _convert(other)
        return other if other is NotImplemented else self._compare(other) in (0, 1)

    def max(self, other):
        return self if self >= other else _convert(other)

    def min(self, other):
        return self if self <= other else _convert(other)

    def __hash__(self):
        numerator, denominator = self.as_integer_ratio()
        return hash(numerator) if denominator == 1 else hash(float(self))

    def __bool__(self):
        return bool(self._special or self._int)

    def __int__(self):
        if self._special:
            raise ValueError("cannot convert NaN to integer" if self._special == "n" else "cannot convert Infinity")
        whole = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -whole if self._sign else whole

    __trunc__ = __int__

    def __float__(self):
        return float(str(self))

    def __round__(self, ndigits=None):
        if ndigits is None:
            return int(self._rescale(0, ROUND_HALF_EVEN))
        return self._rescale(-ndigits, ROUND_HALF_EVEN)

    def __floor__(self):
        return int(self._rescale(0, ROUND_FLOOR)) if self._exp < 0 else int(self)

    def __ceil__(self):
        return int(self._rescale(0, ROUND_CEILING)) if self._exp < 0 else int(self)

    def __str__(self):
        sign = "-" if self._sign else ""
        if self._special:
            return sign + ("Infinity" if self._special == "F" else "NaN")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        else:
            point = 1
        if point <= 0:
            whole, fraction = "0", "." + "0" * -point + digits
        elif point >= len(digits):
            whole, fraction = digits + "0" * (point - len(digits)), ""
        else:
            whole, fraction = digits[:point], "." + digits[point:]
        exponent = "" if left == point else f"E{left - point:+d}"
        return sign + whole + fraction + exponent

    def to_eng_string(self, context=None):
        return str(self)

    def __repr__(self):
        return f"Decimal({str(self)!r})"

    def __format__(self, spec):
        if not spec:
            return str(self)
        kind = spec[-1]
        if kind in "fF%" and self._special is None:
            body = spec[:-1]
            precision = None
            if "." in body:
                body, _, digits = body.rpartition(".")
                precision = int(digits)
            value = self * 100 if kind == "%" else self
            if precision is not None:
                value = value._rescale(-precision, getcontext().rounding)
            elif value._exp > 0:
                value = value._rescale(0, ROUND_HALF_EVEN)
            text = _plain(value)
            return _fill(body, text + ("%" if kind == "%" else ""))
        if kind.isdigit() or kind in "<>^=,":
            if "." not in spec and "," not in spec:
                return _fill(spec, str(self))
            if "," in spec and "." not in spec:
                return _fill(spec, _plain(self))
        return format(float(self), spec)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)


def _plain(value):
    sign = "-" if value._sign else ""
    if value._exp >= 0:
        return sign + str(value._int * 10 ** value._exp)
    digits = str(value._int).rjust(1 - value._exp, "0")
    return sign + digits[:value._exp] + "." + digits[value._exp:]


def _fill(spec, text):
    """Sign, grouping, width and alignment of a specification, on digits that are already there."""
    if "," in spec:
        spec = spec.replace(",", "")
        sign = text[:1] if text[:1] == "-" else ""
        whole, point, fraction = text[len(sign):].partition(".")
        text = sign + format(int(whole), ",") + point + fraction
    if spec[:1] == "+" or "+" in spec[:3]:
        spec = spec.replace("+", "", 1)
        text = text if text.startswith("-") else "+" + text
    if spec[:1] == "0" and spec[1:].isdigit():
        return text.zfill(int(spec))
    if spec and spec[-1].isdigit() and not any(mark in spec for mark in "<>^="):
        spec = ">" + spec
    return format(text, spec)


def _convert(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    return NotImplemented
