"""hashlib"""

from _stillroom import digest as _digest

algorithms_available = algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
_SIZES = {"md5": 16, "sha1": 20, "sha224": 28, "sha256": 32, "sha384": 48, "sha512": 64}


class _Hash:
    def __init__(self, name, data=b""):
        self.name = name
        self.digest_size = _SIZES[name]
        self.block_size = 128 if name in ("sha384", "sha512") else 64
        self._data = b""
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        self._data += bytes(data)

    def digest(self):
        return _digest(self.name, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _Hash(self.name, self._data)


def new(name, data=b"", **kwargs):
    name = name.lower().replace("-", "")
    if name not in _SIZES:
        raise ValueError("unsupported hash type " + name)
    return _Hash(name, data)


def md5(string=b"", **kwargs):
    return _Hash("md5", string)


def sha1(string=b"", **kwargs):
    return _Hash("sha1", string)


def sha224(string=b"", **kwargs):
    return _Hash("sha224", string)


def sha256(string=b"", **kwargs):
    return _Hash("sha256", string)


def sha384(string=b"", **kwargs):
    return _Hash("sha384", string)


def sha512(string=b"", **kwargs):
    return _Hash("sha512", string)
