"""tempfile: there is no file system; temporary files are kept in memory."""

import io as _io

tempdir = None


def gettempdir():
    return '/tmp'


def _make(mode):
    return _io.BytesIO() if 'b' in mode else _io.StringIO()


def TemporaryFile(mode='w+b', *args, **kwargs):
    return _make(mode)


def SpooledTemporaryFile(max_size=0, mode='w+b', *args, **kwargs):
    return _make(mode)


def NamedTemporaryFile(mode='w+b', *args, **kwargs):
    file = _make(mode)
    file.name = '/tmp/tmpfile'
    return file


def _refuse(function):
    def refused(*args, **kwargs):
        raise NotImplementedError(f'tempfile.{function}() needs a file system, which a migration does not have here')
    return refused


mkdtemp = _refuse('mkdtemp')
mkstemp = _refuse('mkstemp')
TemporaryDirectory = _refuse('TemporaryDirectory')
