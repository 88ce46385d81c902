"""Stands in for the ways in which consent is asked for."""

from enum import Enum


class ConsentMechanism(str, Enum):
    opt_in = "opt_in"
    opt_out = "opt_out"
    notice_only = "notice_only"
