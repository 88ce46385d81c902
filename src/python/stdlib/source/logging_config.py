"""logging.config: the run's log is always configured."""


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    pass


def dictConfig(config):
    pass


def listen(port=9030, verify=None):
    raise NotImplementedError('logging.config.listen() opens a port, which is not possible here')
