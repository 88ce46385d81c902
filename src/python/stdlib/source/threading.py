"""threading: there is one thread, so locks are always free."""


class Lock:
    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        self._held = True
        return True

    def release(self):
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()


RLock = Semaphore = BoundedSemaphore = Condition = Lock


class local:
    pass


class Thread:
    def __init__(self, *args, **kwargs):
        raise NotImplementedError("threads are not there: a migration runs in one")


class Event:
    def __init__(self):
        self._set = False

    def set(self):
        self._set = True

    def is_set(self):
        return self._set


def current_thread():
    return None


def get_ident():
    return 1
