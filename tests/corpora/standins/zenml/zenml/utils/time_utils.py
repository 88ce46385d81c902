"""Stands in for ZenML's clock."""

from datetime import datetime, timezone


def utc_now(tz_aware=False):
    now = datetime.now(timezone.utc)
    return now if tz_aware else now.replace(tzinfo=None)
