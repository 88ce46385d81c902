"""urllib.request: there is no network here."""


def urlopen(*args, **kwargs):
    raise NotImplementedError('urllib.request.urlopen() needs a network, which a migration does not have here')


class Request:
    def __init__(self, url, data=None, headers=None, **options):
        self.full_url = url
        self.data = data
        self.headers = headers or {}


urlretrieve = urlopen
