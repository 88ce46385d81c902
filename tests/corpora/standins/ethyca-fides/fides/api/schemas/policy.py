"""Stands in for the kinds of privacy request."""

from enum import Enum


class ActionType(str, Enum):
    access = "access"
    consent = "consent"
    erasure = "erasure"
    update = "update"
