"""secrets"""

from _stillroom import random_bytes as token_bytes_of
import base64 as _base64
from random import SystemRandom


def token_bytes(nbytes=None):
    return token_bytes_of(32 if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    return _base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    size = (exclusive_upper_bound.bit_length() + 7) // 8 + 8
    return int.from_bytes(token_bytes(size), "big") % exclusive_upper_bound


def randbits(k):
    return int.from_bytes(token_bytes((k + 7) // 8), "big") & (1 << k) - 1


def choice(sequence):
    return sequence[randbelow(len(sequence))]


def compare_digest(a, b):
    return a == b
