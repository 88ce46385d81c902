"""hmac"""

import hashlib as _hashlib


def _maker(digestmod):
    if not digestmod:
        raise TypeError("Missing required argument 'digestmod'.")
    if isinstance(digestmod, str):
        return lambda data=b'': _hashlib.new(digestmod, data)
    return digestmod if callable(digestmod) else digestmod.new


class HMAC:
    def __init__(self, key, msg=None, digestmod=''):
        make = _maker(digestmod)
        block = 128 if make().digest_size > 32 else 64
        key = bytes(key)
        if len(key) > block:
            key = make(key).digest()
        key = key + bytes(block - len(key))
        self._make = make
        self._outer = bytes(byte ^ 0x5c for byte in key)
        self._data = bytes(byte ^ 0x36 for byte in key)
        self.digest_size = make().digest_size
        self.block_size = block
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return 'hmac-' + self._make().name

    def update(self, msg):
        self._data += bytes(msg)

    def digest(self):
        return self._make(self._outer + self._make(self._data).digest()).digest()

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        other = HMAC.__new__(HMAC)
        other.__dict__.update(self.__dict__)
        return other


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b):
    return a == b
