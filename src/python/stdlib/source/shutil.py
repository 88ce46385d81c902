"""shutil: there is no file system to change."""


def _refuse(function):
    def refused(*args, **kwargs):
        raise NotImplementedError(f'shutil.{function}() needs a file system, which a migration does not have here')
    return refused


class Error(OSError):
    pass


copy = _refuse('copy')
copy2 = _refuse('copy2')
copyfile = _refuse('copyfile')
copytree = _refuse('copytree')
move = _refuse('move')
rmtree = _refuse('rmtree')
make_archive = _refuse('make_archive')


def which(cmd, mode=1, path=None):
    return None
