"""pathlib, on text alone; reading goes to the loaded files."""

import os.path as _path


class PurePath:
    def __init__(self, *parts):
        text = ""
        for part in parts:
            if not isinstance(part, str) and not hasattr(part, "__fspath__"):
                raise TypeError(
                    f"expected str, bytes or os.PathLike object, not {type(part).__name__}")
            text = _path.join(text, str(part)) if text else str(part)
        parts = [part for part in text.split("/") if part not in ("", ".")]
        self._text = ("/" if text.startswith("/") else "") + "/".join(parts) or "."

    def __fspath__(self):
        return self._text

    __str__ = __fspath__

    def as_posix(self):
        return self._text

    def as_uri(self):
        return "file://" + self._text

    def __bytes__(self):
        return self._text.encode()

    def __repr__(self):
        return f"{type(self).__name__}({self._text!r})"

    def __truediv__(self, other):
        return type(self)(self._text, other)

    def __rtruediv__(self, other):
        return type(self)(other, self._text)

    def joinpath(self, *others):
        return type(self)(self._text, *others)

    def __eq__(self, other):
        return self._text == other._text if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(self._text)

    @property
    def name(self):
        return "" if self._text in (".", "/") else _path.basename(self._text)

    @property
    def stem(self):
        return self.name[:len(self.name) - len(self.suffix)] if self.suffix else self.name

    @property
    def suffix(self):
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith(".") else ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def anchor(self):
        return "/" if self._text.startswith("/") else ""

    root = anchor
    drive = ""

    @property
    def parent(self):
        return self if self._text in (".", "/") else type(self)(_path.dirname(self._text))

    @property
    def parents(self):
        found, current = [], self
        while current.parent != current:
            current = current.parent
            found.append(current)
        return found

    @property
    def parts(self):
        head = ("/",) if self._text.startswith("/") else ()
        return head + tuple(part for part in self._text.split("/") if part and part != ".")

    def is_absolute(self):
        return self._text.startswith("/")

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
        except ValueError:
            return False
        return True

    def _named(self):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")

    def with_suffix(self, suffix):
        if suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        self._named()
        return self.with_name(self.stem + suffix)

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_name(self, name):
        self._named()
        return type(self)(self.parent, name)

    def relative_to(self, *other):
        base = type(self)(*other)
        if self.parts[:len(base.parts)] != base.parts:
            raise ValueError(
                f"{self._text!r} is not in the subpath of {str(base)!r} OR one path is relative and the other is absolute.")
        return type(self)(*self.parts[len(base.parts):])

    def match(self, path_pattern):
        from fnmatch import fnmatchcase
        pattern = PurePath(path_pattern).parts
        mine = self.parts
        if len(pattern) > len(mine):
            return False
        return all(fnmatchcase(part, wanted) for part, wanted in zip(mine[len(mine) - len(pattern):], pattern))


class Path(PurePath):
    @classmethod
    def cwd(cls):
        return cls("/")

    @classmethod
    def home(cls):
        return cls("/")

    def exists(self):
        return _path.exists(self._text)

    def is_file(self):
        return _path.isfile(self._text)

    def is_dir(self):
        return _path.isdir(self._text)

    def is_symlink(self):
        return False

    def iterdir(self):
        import os
        return iter([self / name for name in os.listdir(self._text)])

    def glob(self, pattern):
        from glob import iglob
        return iter(sorted(type(self)(found) for found in iglob(f"{self._text.rstrip('/')}/{pattern}", recursive=True)))

    def rglob(self, pattern):
        return self.glob("**/" + pattern)

    def resolve(self, strict=False):
        return type(self)(_path.abspath(self._text))

    absolute = resolve

    def expanduser(self):
        return self

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return open(self._text, mode, encoding=encoding, errors=errors, newline=newline)

    def read_text(self, encoding=None, errors=None):
        return open(self._text, encoding=encoding, errors=errors).read()

    def read_bytes(self):
        return open(self._text, "rb").read()

    def _refuse(self, *args, **kwargs):
        raise PermissionError(13, "Loaded files can be read, not written", self._text)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Nothing is written into it, so nothing is made."""

    write_text = write_bytes = unlink = rename = touch = rmdir = _refuse


class PurePosixPath(PurePath):
    pass


class PosixPath(Path):
    pass
