"""logging.handlers: records go to the run's log; these only take their arguments."""

from logging import Handler as _Handler


class _Quiet(_Handler):
    def __init__(self, *args, **kwargs):
        super().__init__()


class RotatingFileHandler(_Quiet):
    pass


class TimedRotatingFileHandler(_Quiet):
    pass


class SysLogHandler(_Quiet):
    pass


class QueueHandler(_Quiet):
    pass


class MemoryHandler(_Quiet):
    pass
