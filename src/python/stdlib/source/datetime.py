"""datetime: proleptic Gregorian dates, times, durations, fixed offsets."""

from _stillroom import now as _now

MINYEAR = 1
MAXYEAR = 9999
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS[month]


def _ordinal(year, month, day):
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    for earlier in range(1, month):
        days += _days_in_month(year, earlier)
    return days + day


def _from_ordinal(n):
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = 1
    while n >= _days_in_month(year, month):
        n -= _days_in_month(year, month)
        month += 1
    return year, month, n + 1


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")


class IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class timedelta:
    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        whole = 0
        for name, value in (("days", days), ("seconds", seconds), ("microseconds", microseconds),
                            ("milliseconds", milliseconds), ("minutes", minutes), ("hours", hours),
                            ("weeks", weeks)):
            if not isinstance(value, (int, float)):
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        for value, unit in ((weeks, 604_800_000_000), (days, 86_400_000_000), (hours, 3_600_000_000),
                            (minutes, 60_000_000), (seconds, 1_000_000), (milliseconds, 1_000), (microseconds, 1)):
            whole += value * unit if isinstance(value, int) else round(value * unit)
        self._set(whole)

    def _set(self, whole):
        seconds, self._microseconds = divmod(whole, 1_000_000)
        self._days, self._seconds = divmod(seconds, 86_400)
        if abs(self._days) > 999_999_999:
            raise OverflowError(f"days={self._days}; must have magnitude <= 999999999")

    @classmethod
    def _of(cls, whole):
        made = object.__new__(cls)
        made._set(whole)
        return made

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def _whole(self):
        return (self._days * 86_400 + self._seconds) * 1_000_000 + self._microseconds

    def total_seconds(self):
        return self._whole() / 1_000_000

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(self._whole() + other._whole())

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta._of(self._whole() - other._whole())

    def __neg__(self):
        return timedelta._of(-self._whole())

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._whole()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._whole() * other)
        if isinstance(other, float):
            return timedelta._of(round(self._whole() * other))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._whole() / other._whole()
        if isinstance(other, (int, float)):
            return timedelta._of(round(self._whole() / other))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._whole() // other._whole()
        if isinstance(other, int):
            return timedelta._of(self._whole() // other)
        return NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._whole() % other._whole()) if isinstance(other, timedelta) else NotImplemented

    def __eq__(self, other):
        return self._whole() == other._whole() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._whole() < other._whole() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._whole() <= other._whole() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._whole() > other._whole() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._whole() >= other._whole() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._whole())

    def __bool__(self):
        return self._whole() != 0

    def __repr__(self):
        parts = []
        for name in ("days", "seconds", "microseconds"):
            value = getattr(self, name)
            if value:
                parts.append(f"{name}={value}")
        return f"datetime.timedelta({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            plural = "" if abs(self._days) == 1 else "s"
            text = f"{self._days} day{plural}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        return text


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        return None

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("offset must be a timedelta")
        if not -timedelta(hours=24) < offset < timedelta(hours=24):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}.")
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" if not self._offset else "UTC" + _format_offset(self._offset)

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
UTC = timezone.utc


def _format_offset(offset, separator=":"):
    whole = offset._whole()
    sign = "-" if whole < 0 else "+"
    seconds, microseconds = divmod(abs(whole), 1_000_000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or microseconds:
        text += f"{separator}{seconds:02d}"
    if microseconds:
        text += f".{microseconds:06d}"
    return text


def _parse_offset(text):
    if text in ("Z", "z"):
        return timezone.utc
    digits = text[1:].replace(":", "")
    if len(digits) not in (4, 6) or not digits.isdigit():
        raise ValueError
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:] or 0))
    offset = -offset if text[0] == "-" else offset
    return timezone.utc if not offset else timezone(offset)


def _parse_date(text):
    if len(text) == 10 and text[4] == "-" and text[7] == "-":
        return int(text[:4]), int(text[5:7]), int(text[8:])
    if len(text) == 8 and text.isdigit():
        return int(text[:4]), int(text[4:6]), int(text[6:])
    raise ValueError


def _parse_time(text):
    zone = None
    for sign in ("+", "-", "Z", "z"):
        at = text.find(sign)
        if at > 0:
            zone = _parse_offset(text[at:])
            text = text[:at]
            break
    fraction = 0
    for point in (".", ","):
        if point in text:
            text, digits = text.split(point, 1)
            if not digits.isdigit():
                raise ValueError
            fraction = int(digits[:6].ljust(6, "0"))
    parts = text.split(":") if ":" in text else [text[at:at + 2] for at in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or any(len(part) != 2 or not part.isdigit() for part in parts):
        raise ValueError
    numbers = [int(part) for part in parts] + [0, 0]
    return numbers[0], numbers[1], numbers[2], fraction, zone


class date:
    def __init__(self, year, month, day):
        _check_date(year, month, day)
        self._year, self._month, self._day = year, month, day

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_now())

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls.fromordinal(719163 + int(timestamp // 86400))

    @classmethod
    def fromordinal(cls, n):
        if not 1 <= n <= 3652059:
            raise ValueError("ordinal must be >= 1")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts = _parse_date(date_string)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts)

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        thursday = self.toordinal() - self.weekday() + 3
        year = _from_ordinal(thursday)[0]
        return IsoCalendarDate((year, (thursday - _ordinal(year, 1, 1)) // 7 + 1, self.isoweekday()))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"Year is out of range: {year}")
        first = _ordinal(year, 1, 4)
        monday = first - (first + 6) % 7
        following = _ordinal(year + 1, 1, 4)
        if not 0 < week <= (following - (following + 6) % 7 - monday) // 7:
            raise ValueError(f"Invalid week: {week}")
        if not 0 < day < 8:
            raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
        return cls.fromordinal(monday + (week - 1) * 7 + day - 1)

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def ctime(self):
        return self.strftime("%a %b ") + f"{self._day:2d} " + self.strftime("%H:%M:%S %Y")

    def strftime(self, format):
        return _strftime(self, format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        return _struct_time(self)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() + other.days
            if not 1 <= n <= 3652059:
                raise OverflowError("date value out of range")
            return type(self).fromordinal(n)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return f"datetime.date({self._year}, {self._month}, {self._day})"

    def __str__(self):
        return self.isoformat()


class time:
    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo = tzinfo
        self._fold = fold

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def fromisoformat(cls, time_string):
        try:
            return cls(*_parse_time(time_string.lstrip("T")))
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def isoformat(self, timespec="auto"):
        text = _format_time(self, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _format_offset(offset)

    def strftime(self, format):
        return _strftime(self, format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def _key(self):
        return self._hour, self._minute, self._second, self._microsecond

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        zone = "" if self._tzinfo is None else f", tzinfo={self._tzinfo!r}"
        return f"datetime.time({', '.join(parts)}{zone})"

    def __str__(self):
        return self.isoformat()


def _format_time(value, timespec):
    if timespec == "auto":
        timespec = "microseconds" if value.microsecond else "seconds"
    text = f"{value.hour:02d}"
    if timespec == "hours":
        return text
    text += f":{value.minute:02d}"
    if timespec == "minutes":
        return text
    text += f":{value.second:02d}"
    if timespec == "milliseconds":
        return text + f".{value.microsecond // 1000:03d}"
    if timespec == "microseconds":
        return text + f".{value.microsecond:06d}"
    if timespec != "seconds":
        raise ValueError("Unknown timespec value")
    return text


class datetime(date):
    def __init__(self, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo = tzinfo
        self._fold = fold

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def _at(cls, microseconds, tzinfo=None):
        days, rest = divmod(microseconds, 86_400_000_000)
        if not 1 <= days <= 3652059:
            raise OverflowError("date value out of range")
        seconds, microsecond = divmod(rest, 1_000_000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(*_from_ordinal(days), hour, minute, second, microsecond, tzinfo)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_now(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(_now())

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        made = cls._at(719163 * 86_400_000_000 + round(timestamp * 1_000_000))
        return made if tz is None else tz.fromutc(made.replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls.fromtimestamp(timestamp)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        zone = time.tzinfo if tzinfo is True else tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, zone)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        length = 10 if date_string[4:5] == "-" else 8
        try:
            parts = _parse_date(date_string[:length])
            rest = date_string[length + 1:]
            clock = _parse_time(rest) if rest else (0, 0, 0, 0, None)
            if date_string[length:] and not rest:
                raise ValueError
            return cls(*parts, *clock)
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def strptime(cls, date_string, format):
        return _strptime(cls, date_string, format)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond)

    def timetz(self):
        return self.time().replace(tzinfo=self._tzinfo)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def _local(self):
        clock = (self._hour * 60 + self._minute) * 60 + self._second
        return (self.toordinal() * 86_400 + clock) * 1_000_000 + self._microsecond

    def _utc(self):
        offset = self.utcoffset()
        return self._local() if offset is None else self._local() - offset._whole()

    def timestamp(self):
        return (self._utc() - 719163 * 86_400_000_000) / 1_000_000

    def astimezone(self, tz=None):
        tz = timezone.utc if tz is None else tz
        return tz.fromutc(type(self)._at(self._utc()).replace(tzinfo=tz))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def isoformat(self, sep="T", timespec="auto"):
        offset = self.utcoffset()
        text = date.isoformat(self) + sep + _format_time(self, timespec)
        return text if offset is None else text + _format_offset(offset)

    def utctimetuple(self):
        return _struct_time(type(self)._at(self._utc()))

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._at(self._local() + other._whole(), self._tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._at(self._local() - other._whole(), self._tzinfo)
        if isinstance(other, datetime):
            self._check_awareness(other, "subtract")
            return timedelta._of(self._utc() - other._utc())
        return NotImplemented

    def _check_awareness(self, other, action):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError(f"can't {action} offset-naive and offset-aware datetimes")

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._utc() == other._utc()

    def __lt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        self._check_awareness(other, "compare")
        return self._utc() < other._utc()

    def __le__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        self._check_awareness(other, "compare")
        return self._utc() <= other._utc()

    def __gt__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        self._check_awareness(other, "compare")
        return self._utc() > other._utc()

    def __ge__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        self._check_awareness(other, "compare")
        return self._utc() >= other._utc()

    def __hash__(self):
        return hash(self._utc())

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        zone = "" if self._tzinfo is None else f", tzinfo={self._tzinfo!r}"
        return f"datetime.datetime({', '.join(map(str, parts))}{zone})"

    def __str__(self):
        return self.isoformat(" ")


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta.resolution
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta.resolution


def _struct_time(value):
    clock = (value.hour, value.minute, value.second) if hasattr(value, "hour") else (0, 0, 0)
    day_of_year = value.toordinal() - _ordinal(value.year, 1, 1) + 1
    from time import struct_time
    return struct_time((value.year, value.month, value.day, *clock, value.weekday(), day_of_year, -1))


def _strftime(value, format):
    has_date = hasattr(value, "year")
    has_time = hasattr(value, "hour")
    year, month, day = (value.year, value.month, value.day) if has_date else (1900, 1, 1)
    hour, minute, second = (value.hour, value.minute, value.second) if has_time else (0, 0, 0)
    microsecond = value.microsecond if has_time else 0
    whole = value if has_date else date(year, month, day)
    offset = value.utcoffset() if has_time else None
    weekday = whole.weekday()
    day_of_year = whole.toordinal() - _ordinal(year, 1, 1) + 1
    iso_year, iso_week, iso_day = whole.isocalendar()
    codes = {
        "Y": lambda: str(year), "m": lambda: f"{month:02d}", "d": lambda: f"{day:02d}", "H": lambda: f"{hour:02d}",
        "M": lambda: f"{minute:02d}", "S": lambda: f"{second:02d}", "f": lambda: f"{microsecond:06d}",
        "y": lambda: f"{year % 100:02d}", "b": lambda: _MONTHS[month - 1][:3], "h": lambda: _MONTHS[month - 1][:3],
        "B": lambda: _MONTHS[month - 1], "a": lambda: _WEEKDAYS[weekday][:3], "A": lambda: _WEEKDAYS[weekday],
        "I": lambda: f"{hour % 12 or 12:02d}", "p": lambda: "AM" if hour < 12 else "PM", "j": lambda: f"{day_of_year:03d}",
        "w": lambda: str((weekday + 1) % 7), "u": lambda: str(iso_day), "e": lambda: f"{day:2d}",
        "G": lambda: str(iso_year), "V": lambda: f"{iso_week:02d}",
        "U": lambda: f"{(day_of_year + 6 - (weekday + 1) % 7) // 7:02d}",
        "W": lambda: f"{(day_of_year + 6 - weekday) // 7:02d}",
        "z": lambda: "" if offset is None else _format_offset(offset, ""),
        "Z": lambda: "" if not has_time or value.tzinfo is None else value.tzname(),
        "F": lambda: f"{year}-{month:02d}-{day:02d}", "T": lambda: f"{hour:02d}:{minute:02d}:{second:02d}",
        "X": lambda: f"{hour:02d}:{minute:02d}:{second:02d}", "R": lambda: f"{hour:02d}:{minute:02d}",
        "x": lambda: f"{month:02d}/{day:02d}/{year % 100:02d}", "D": lambda: f"{month:02d}/{day:02d}/{year % 100:02d}",
        "c": lambda: f"{_WEEKDAYS[weekday][:3]} {_MONTHS[month - 1][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year}",
        "s": lambda: str(int(value.timestamp())), "n": lambda: "\n", "t": lambda: "\t", "%": lambda: "%",
    }
    out = []
    at = 0
    while at < len(format):
        if format[at] == "%" and at + 1 < len(format):
            code = format[at + 1]
            if code == "-" and at + 2 < len(format):
                out.append(codes.get(format[at + 2], lambda: "")().lstrip("0") or "0")
                at += 3
                continue
            out.append(codes[code]() if code in codes else "%" + code)
            at += 2
            continue
        out.append(format[at])
        at += 1
    return "".join(out)


def _strptime(cls, text, format):
    numbers = {"Y": 4, "m": 2, "d": 2, "H": 2, "M": 2, "S": 2, "y": 2, "I": 2, "j": 3}
    found = {}
    at = 0

    def mismatch():
        return ValueError(f"time data {text!r} does not match format {format!r}")

    def name(names):
        for index, candidate in enumerate(names):
            if text[at:at + len(candidate)].lower() == candidate.lower():
                return index, len(candidate)
        raise mismatch()

    step = 0
    while step < len(format):
        code = format[step]
        if code.isspace():
            while at < len(text) and text[at].isspace():
                at += 1
            step += 1
            continue
        if code != "%":
            if text[at:at + 1] != code:
                raise mismatch()
            at += 1
            step += 1
            continue
        code = format[step + 1:step + 2]
        step += 2
        if code in numbers:
            end = at
            while end < len(text) and end - at < numbers[code] and text[end].isdigit():
                end += 1
            if end == at or code == "Y" and end - at != 4:
                raise mismatch()
            found[code] = int(text[at:end])
            at = end
        elif code == "f":
            end = at
            while end < len(text) and end - at < 6 and text[end].isdigit():
                end += 1
            if end == at:
                raise mismatch()
            found["f"] = int(text[at:end].ljust(6, "0"))
            at = end
        elif code in ("b", "B", "h"):
            index, length = name(_MONTHS if code == "B" else [month[:3] for month in _MONTHS])
            found["m"] = index + 1
            at += length
        elif code in ("a", "A"):
            index, length = name(_WEEKDAYS if code == "A" else [day[:3] for day in _WEEKDAYS])
            at += length
        elif code == "p":
            index, length = name(("AM", "PM"))
            found["p"] = index
            at += length
        elif code == "z":
            end = at
            while end < len(text) and (text[end] in "+-:Zz." or text[end].isdigit()):
                end += 1
            try:
                found["z"] = _parse_offset(text[at:end])
            except (ValueError, IndexError):
                raise mismatch() from None
            at = end
        elif code == "Z":
            end = at
            while end < len(text) and text[end].isalpha():
                end += 1
            if text[at:end].upper() in ("UTC", "GMT"):
                found.setdefault("z", None)
            at = end
        elif code == "%":
            if text[at:at + 1] != "%":
                raise mismatch()
            at += 1
        else:
            raise ValueError(f"'{code}' is a bad directive in format {format!r}")
    if at < len(text):
        raise ValueError(f"unconverted data remains: {text[at:]}")
    year = found.get("Y", 1900)
    if "y" in found:
        year = found["y"] + (1900 if found["y"] >= 69 else 2000)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") else 0)
    month, day = found.get("m", 1), found.get("d", 1)
    if "j" in found:
        year, month, day = _from_ordinal(_ordinal(year, 1, 1) + found["j"] - 1)
    return cls(year, month, day, hour, found.get("M", 0), found.get("S", 0), found.get("f", 0), found.get("z"))
