"""base64"""

import binascii as _binascii


def _bytes(s):
    return s.encode("ascii") if isinstance(s, str) else s


def b64encode(s, altchars=None):
    encoded = _binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        encoded = encoded.replace(b"+", altchars[:1]).replace(b"/", altchars[1:])
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        s = s.replace(altchars[:1], b"+").replace(altchars[1:], b"/")
    return _binascii.a2b_base64(s)


standard_b64encode = b64encode
standard_b64decode = b64decode


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def encodebytes(s):
    return b"".join(_binascii.b2a_base64(s[at:at + 57]) for at in range(0, len(s), 57))


def decodebytes(s):
    return _binascii.a2b_base64(s)


def b16encode(s):
    return s.hex().upper().encode("ascii")


def b16decode(s, casefold=False):
    return bytes.fromhex(_bytes(s).decode("ascii"))


def b32encode(s):
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    bits = "".join(f"{byte:08b}" for byte in s)
    bits += "0" * (-len(bits) % 5)
    text = "".join(alphabet[int(bits[at:at + 5], 2)] for at in range(0, len(bits), 5))
    return (text + "=" * (-len(text) % 8)).encode("ascii")


def b32decode(s, casefold=False, map01=None):
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    text = _bytes(s).decode("ascii")
    if len(text) % 8:
        raise _binascii.Error("Incorrect padding")
    text = (text.upper() if casefold else text).rstrip("=")
    if any(letter not in alphabet for letter in text):
        raise _binascii.Error("Non-base32 digit found")
    bits = "".join(f"{alphabet.index(letter):05b}" for letter in text)
    return bytes(int(bits[at:at + 8], 2) for at in range(0, len(bits) - 7, 8))
