"""pathlib, on text alone; reading goes to the loaded files."""

import os.path as _path


class PurePath:
    def __init__(self, *parts):
        text = ""
        for part in parts:
            text = _path.join(text, str(part)) if text else str(part)
        self._text = _path.normpath(text) if text else "."

    def __fspath__(self):
        return self._text

    __str__ = __fspath__

    def as_posix(self):
        return self._text

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
        return self._text < other._text

    def __hash__(self):
        return hash(self._text)

    @property
    def name(self):
        return _path.basename(self._text)

    @property
    def stem(self):
        return _path.splitext(self.name)[0]

    @property
    def suffix(self):
        return _path.splitext(self.name)[1]

    @property
    def parent(self):
        return type(self)(_path.dirname(self._text))

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
        return head + tuple(part for part in self._text.split("/") if part)

    def is_absolute(self):
        return self._text.startswith("/")

    def with_suffix(self, suffix):
        return type(self)(_path.splitext(self._text)[0] + suffix)

    def with_name(self, name):
        return self.parent / name

    def relative_to(self, other):
        prefix = str(other).rstrip("/") + "/"
        if not self._text.startswith(prefix):
            raise ValueError(f"{self._text!r} is not in the subpath of {str(other)!r}")
        return type(self)(self._text[len(prefix):])


class Path(PurePath):
    @classmethod
    def cwd(cls):
        return cls("/")

    def exists(self):
        return _path.exists(self._text)

    is_file = exists

    def is_dir(self):
        return False

    def resolve(self, strict=False):
        return type(self)(_path.abspath(self._text))

    absolute = expanduser = resolve

    def open(self, mode="r", *args, **kwargs):
        return open(self._text, mode)

    def read_text(self, encoding=None, errors=None):
        return open(self._text).read()

    def read_bytes(self):
        return open(self._text, "rb").read()


PurePosixPath = PurePath
PosixPath = Path
