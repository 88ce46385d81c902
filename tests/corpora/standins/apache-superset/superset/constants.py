"""Stands in for Superset's time grains."""

from enum import Enum


class TimeGrain(str, Enum):
    SECOND = "PT1S"
    MINUTE = "PT1M"
    HOUR = "PT1H"
    DAY = "P1D"
    WEEK = "P1W"
    MONTH = "P1M"
    QUARTER = "P3M"
    YEAR = "P1Y"
