"""io: streams in memory."""

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    closed = False

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def close(self):
        self.closed = True

    def flush(self):
        pass

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True


class _Memory(IOBase):
    _empty = ""

    def __init__(self, initial=None, newline="\n"):
        self._value = self._empty if initial is None else initial
        self._at = 0

    def getvalue(self):
        return self._value

    def read(self, size=-1):
        end = len(self._value) if size is None or size < 0 else self._at + size
        part = self._value[self._at:end]
        self._at += len(part)
        return part

    def write(self, s):
        self._value = self._value[:self._at] + s + self._value[self._at + len(s):]
        self._at += len(s)
        return len(s)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def readline(self, size=-1):
        end = self._value.find(self._line_end, self._at) + 1
        return self.read((end or len(self._value)) - self._at)

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, pos, whence=0):
        self._at = pos + (0, self._at, len(self._value))[whence]
        return self._at

    def tell(self):
        return self._at

    def truncate(self, size=None):
        self._value = self._value[:self._at if size is None else size]


class StringIO(_Memory):
    _line_end = "\n"


class BytesIO(_Memory):
    _empty = b""
    _line_end = b"\n"

    def getbuffer(self):
        return self._value


TextIOBase = RawIOBase = BufferedIOBase = IOBase


class TextIOWrapper(StringIO):
    def __init__(self, buffer, encoding="utf-8", errors="strict", newline=None, **options):
        super().__init__(buffer.read().decode(encoding or "utf-8", errors or "strict"))
        self.name = getattr(buffer, "name", None)


class _Loaded:
    """A loaded file: it is read, never written."""

    def write(self, s):
        raise UnsupportedOperation("not writable")

    def writable(self):
        return False


class _LoadedText(_Loaded, StringIO):
    encoding = "utf-8"
    mode = "r"


class _LoadedBytes(_Loaded, BytesIO):
    mode = "rb"


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Opens a loaded file for reading."""
    from _stillroom import list_directory, read_file
    name = file if isinstance(file, str) else file.__fspath__() if hasattr(file, "__fspath__") else None
    if name is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(file).__name__}")
    if any(letter not in "rwxabt+" for letter in mode):
        raise ValueError(f"invalid mode: {mode!r}")
    if any(letter in mode for letter in "wxa+"):
        raise PermissionError(13, "Loaded files can be read, not written", name)
    data = read_file(name)
    if data is None:
        if list_directory(name) is not None:
            raise IsADirectoryError(21, "Is a directory", name)
        raise FileNotFoundError(2, "No such file or directory", name)
    if "b" in mode:
        opened = _LoadedBytes(data)
    else:
        text = data.decode(encoding or "utf-8", errors or "strict")
        opened = _LoadedText(text.replace("\r\n", "\n").replace("\r", "\n") if newline is None else text)
    opened.name = name
    return opened
