"""atexit: a run's end is no exit of a program."""


def register(func, *args, **kwargs):
    return func


def unregister(func):
    pass
