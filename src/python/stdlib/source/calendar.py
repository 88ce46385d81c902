"""calendar, a little of it."""

import datetime as _datetime

month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
              "November", "December"]
month_abbr = [name[:3] for name in month_name]
day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = [name[:3] for name in day_name]


def isleap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def monthrange(year, month):
    first = _datetime.date(year, month, 1).weekday()
    days = (0, 31, 29 if isleap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month]
    return first, days


def weekday(year, month, day):
    return _datetime.date(year, month, day).weekday()


def timegm(tuple):
    return int(_datetime.datetime(*tuple[:6], tzinfo=_datetime.timezone.utc).timestamp())
