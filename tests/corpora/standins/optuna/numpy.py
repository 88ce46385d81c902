"""Stands in for the few names of numpy that revisions use, for plain floats."""

import math


class float32:
    pass


class finfo:
    max = 3.4028234663852886e38
    min = -3.4028234663852886e38

    def __init__(self, kind):
        self.kind = kind


def isnan(value):
    return math.isnan(value)


def isposinf(value):
    return value == math.inf


def isneginf(value):
    return value == -math.inf


def isclose(first, second):
    return first == second or abs(first - second) <= 1e-08 + 1e-05 * abs(second)
