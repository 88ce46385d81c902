"""os.path, on text alone."""

from _stillroom import file_exists as _file_exists, list_directory as _list_directory

sep = "/"


def _text(value):
    return value if isinstance(value, str) else value.__fspath__()


def join(a, *parts):
    result = _text(a)
    for part in parts:
        part = _text(part)
        if part.startswith("/"):
            result = part
        elif not result or result.endswith("/"):
            result += part
        else:
            result += "/" + part
    return result


def split(p):
    p = _text(p)
    at = p.rfind("/") + 1
    head, tail = p[:at], p[at:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def dirname(p):
    return split(p)[0]


def basename(p):
    return split(p)[1]


def splitext(p):
    p = _text(p)
    base = basename(p)
    at = base.rfind(".")
    if at <= 0 or not base[:at].strip("."):
        return p, ""
    cut = len(p) - len(base) + at
    return p[:cut], p[cut:]


def isabs(s):
    return _text(s).startswith("/")


def normpath(path):
    path = _text(path)
    absolute = path.startswith("/")
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part != ".." or not absolute:
            parts.append(part)
    return ("/" if absolute else "") + "/".join(parts) or "."


def abspath(path):
    path = _text(path)
    return normpath(path if path.startswith("/") else "/" + path)


realpath = abspath


def expanduser(path):
    return path


def expandvars(path):
    return path


def relpath(path, start="/"):
    here, there = abspath(path).strip("/").split("/"), abspath(start).strip("/").split("/")
    common = 0
    while common < min(len(here), len(there)) and here[common] == there[common]:
        common += 1
    return "/".join([".."] * len([part for part in there[common:] if part]) + here[common:]) or "."


def isfile(path):
    return _file_exists(_text(path))


def isdir(path):
    return _list_directory(_text(path)) is not None


def exists(path):
    return isfile(path) or isdir(path)


lexists = exists


def getsize(filename):
    return len(open(filename, "rb").read())


def islink(path):
    return False


def normcase(s):
    return _text(s)


def splitdrive(p):
    return "", _text(p)


def commonpath(paths):
    parts = [_text(path).split("/") for path in paths]
    if not parts:
        raise ValueError("commonpath() arg is an empty sequence")
    found = []
    for names in zip(*parts):
        if any(name != names[0] for name in names):
            break
        found.append(names[0])
    return "/".join(found) or ("/" if parts[0][0] == "" else "")


def commonprefix(names):
    if not names:
        return ""
    low, high = min(names), max(names)
    for index, character in enumerate(low):
        if character != high[index]:
            return low[:index]
    return low
