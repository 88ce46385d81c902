"""Stands in for Airflow's clock."""

import datetime

utc = datetime.timezone.utc


def utcnow():
    return datetime.datetime.now(tz=utc)
