"""socket: there is no network here."""

AF_INET, SOCK_STREAM = 2, 1
error = OSError


class timeout(OSError):
    pass


class gaierror(OSError):
    pass


def gethostname():
    return 'localhost'


def getfqdn(name=''):
    return name or 'localhost'


def _refuse(function):
    def refused(*args, **kwargs):
        raise NotImplementedError(f'socket.{function}() needs a network, which a migration does not have here')
    return refused


socket = _refuse('socket')
create_connection = _refuse('create_connection')
gethostbyname = _refuse('gethostbyname')
