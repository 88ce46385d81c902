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


def gmtime(secs=None):
    import datetime
    return datetime.datetime.fromtimestamp(time() if secs is None else secs, datetime.timezone.utc).timetuple()


localtime = gmtime


def mktime(t):
    import datetime
    return datetime.datetime(*t[:6], tzinfo=datetime.timezone.utc).timestamp()


def strftime(format, t=None):
    import datetime
    t = gmtime() if t is None else t
    return datetime.datetime(*t[:6]).strftime(format)
