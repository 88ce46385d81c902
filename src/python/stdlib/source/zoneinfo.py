"""zoneinfo: UTC and fixed offsets; the zone database is not there."""

from datetime import timedelta as _timedelta, tzinfo as _tzinfo

_UTC = ('UTC', 'Etc/UTC', 'GMT', 'Etc/GMT', 'Zulu', 'Etc/Zulu', 'UCT', 'Universal', 'Greenwich')


class ZoneInfoNotFoundError(KeyError):
    pass


class ZoneInfo(_tzinfo):
    _known = {}

    def __new__(cls, key):
        if key in cls._known:
            return cls._known[key]
        offset = None
        if key in _UTC:
            offset = 0
        elif key.startswith('Etc/GMT') and key[7:].lstrip('+-').isdigit():
            offset = -int(key[7:])
        if offset is None:
            raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
        self = object.__new__(cls)
        self.key = key
        self._offset = _timedelta(hours=offset)
        cls._known[key] = self
        return self

    def __init__(self, key):
        pass

    @classmethod
    def no_cache(cls, key):
        return cls(key)

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return _timedelta(0)

    def tzname(self, dt):
        return self.key.rpartition('/')[2] if self._offset == _timedelta(0) else f'{self._offset // _timedelta(hours=1):+03d}'

    def fromutc(self, dt):
        return dt + self._offset

    def __str__(self):
        return self.key

    def __repr__(self):
        return f"zoneinfo.ZoneInfo(key={self.key!r})"


def available_timezones():
    return set(_UTC)
