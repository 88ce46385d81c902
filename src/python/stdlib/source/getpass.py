"""getpass"""


def getuser():
    return 'user'


def getpass(prompt='Password: ', stream=None):
    raise NotImplementedError('getpass() waits for a person; a migration cannot')
