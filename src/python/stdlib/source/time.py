"""time"""

from _stillroom import now as time

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")


def time_ns():
    return int(time() * 1_000_000) * 1000


monotonic = perf_counter = process_time = time
monotonic_ns = perf_counter_ns = time_ns


def sleep(secs):
    pass


class struct_time(tuple):
    _names = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        if name == "tm_zone":
            return "UTC"
        if name == "tm_gmtoff":
            return 0
        raise AttributeError(f"'time.struct_time' object has no attribute {name!r}")

    def __repr__(self):
        return "time.struct_time(" + ", ".join(f"{name}={value}" for name, value in zip(self._names, self)) + ")"


def gmtime(secs=None):
    import datetime
    return datetime.datetime.fromtimestamp(time() if secs is None else secs, datetime.timezone.utc).timetuple()


def strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    import datetime
    found = datetime.datetime.strptime(data_string, format).timetuple()
    return struct_time(found[:8] + (-1,))


def asctime(t=None):
    return strftime("%a %b ", t) + f"{(gmtime() if t is None else t)[2]:2d} " + strftime("%H:%M:%S %Y", t)


def ctime(secs=None):
    return asctime(gmtime(secs))


localtime = gmtime


def mktime(t):
    import datetime
    return datetime.datetime(*t[:6], tzinfo=datetime.timezone.utc).timestamp()


def strftime(format, t=None):
    import datetime
    t = gmtime() if t is None else t
    return datetime.datetime(*t[:6]).strftime(format)
