"""Stands in for Superset's dates; no chart is stored when the folder is run."""

import re


class DateRangeMigration:
    x_dateunit_in_since = r'"time_range":\s*"\s*[0-9]+\s(day|week|month|quarter|year)s?\s:\s'
    x_dateunit_in_until = r'"time_range":\s*".*:\s*[0-9]+\s(day|week|month|quarter|year)s?\s*"'
    x_dateunit = re.compile(r"^\s*[0-9]+\s(day|week|month|quarter|year)s?\s*$")


def get_since_until(*arguments, **keywords):
    raise NotImplementedError("no chart is stored when the folder is run")


def parse_human_timedelta(*arguments, **keywords):
    raise NotImplementedError("no chart is stored when the folder is run")
