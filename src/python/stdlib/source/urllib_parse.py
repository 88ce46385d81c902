"""urllib.parse"""

from collections import namedtuple

_SAFE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def quote(string, safe="/", encoding=None, errors=None):
    data = string.encode("utf-8") if isinstance(string, str) else string
    return "".join(chr(byte) if chr(byte) in _SAFE or chr(byte) in safe else f"%{byte:02X}" for byte in data)


def quote_plus(string, safe="", encoding=None, errors=None):
    return quote(string, safe + " ").replace(" ", "+")


def unquote(string, encoding="utf-8", errors="replace"):
    parts = string.split("%")
    data = parts[0].encode("utf-8")
    for part in parts[1:]:
        try:
            data += bytes.fromhex(part[:2]) + part[2:].encode("utf-8")
        except ValueError:
            data += b"%" + part.encode("utf-8")
    return data.decode("utf-8", "replace")


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "))


def urlencode(query, doseq=False, safe="", quote_via=quote_plus):
    pairs = query.items() if hasattr(query, "items") else query
    out = []
    for key, value in pairs:
        values = value if doseq and isinstance(value, (list, tuple)) else [value]
        out.extend(f"{quote_via(str(key), safe)}={quote_via(str(item), safe)}" for item in values)
    return "&".join(out)


def parse_qsl(qs, keep_blank_values=False, **kwargs):
    found = []
    for part in qs.split("&"):
        key, mark, value = part.partition("=")
        if value or keep_blank_values and part:
            found.append((unquote_plus(key), unquote_plus(value)))
    return found


def parse_qs(qs, keep_blank_values=False, **kwargs):
    found = {}
    for key, value in parse_qsl(qs, keep_blank_values):
        found.setdefault(key, []).append(value)
    return found


class _Result:
    @property
    def _host(self):
        return self.netloc.rpartition("@")[2]

    @property
    def hostname(self):
        name = self._host.partition(":")[0]
        return name.lower() or None

    @property
    def port(self):
        port = self._host.partition(":")[2]
        return int(port) if port else None

    @property
    def username(self):
        user, mark, _ = self.netloc.rpartition("@")
        return user.partition(":")[0] if mark else None

    @property
    def password(self):
        user, mark, _ = self.netloc.rpartition("@")
        name, colon, password = user.partition(":")
        return password if mark and colon else None

    def geturl(self):
        return urlunparse(self) if len(self) == 6 else urlunsplit(self)


class ParseResult(_Result, namedtuple("ParseResult", "scheme netloc path params query fragment")):
    pass


class SplitResult(_Result, namedtuple("SplitResult", "scheme netloc path query fragment")):
    pass


def urlsplit(url, scheme="", allow_fragments=True):
    url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    head, colon, rest = url.partition(":")
    if colon and head and head[0].isalpha() and all(c.isalnum() or c in "+-." for c in head):
        scheme, url = head.lower(), rest
    netloc = ""
    if url.startswith("//"):
        netloc, slash, path = url[2:].partition("/")
        url = slash + path
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    parts = urlsplit(url, scheme)
    return ParseResult(parts.scheme, parts.netloc, parts.path, "", parts.query, parts.fragment)


def urlunsplit(parts):
    scheme, netloc, url, query, fragment = parts
    if netloc:
        url = "//" + netloc + (url if url.startswith("/") or not url else "/" + url)
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    return url + "#" + fragment if fragment else url


def urlunparse(parts):
    scheme, netloc, url, params, query, fragment = parts
    return urlunsplit((scheme, netloc, url, query, fragment))


def urljoin(base, url, allow_fragments=True):
    if urlsplit(url).scheme:
        return url
    parts = urlsplit(base)
    if url.startswith("/"):
        return urlunsplit((parts.scheme, parts.netloc, url, "", ""))
    return urlunsplit((parts.scheme, parts.netloc, parts.path.rpartition("/")[0] + "/" + url, "", ""))
