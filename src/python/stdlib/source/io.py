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
