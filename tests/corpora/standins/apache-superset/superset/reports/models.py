"""Stands in for the states of a report."""

from enum import Enum


class ReportState(str, Enum):
    SUCCESS = "Success"
    WORKING = "Working"
    ERROR = "Error"
    NOOP = "Not triggered"
    GRACE = "On Grace"
