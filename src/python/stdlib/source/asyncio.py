"""asyncio: coroutines are run to completion, one after another."""


class CancelledError(BaseException):
    pass


TimeoutError = TimeoutError


def _drive(coroutine):
    while True:
        try:
            coroutine.send(None)
        except StopIteration as stop:
            return stop.value


def run(main, *, debug=None):
    return _drive(main)


async def sleep(delay, result=None):
    return result


async def gather(*coroutines, return_exceptions=False):
    results = []
    for coroutine in coroutines:
        try:
            results.append(await coroutine)
        except Exception as error:
            if not return_exceptions:
                raise
            results.append(error)
    return results


async def wait_for(coroutine, timeout):
    return await coroutine


def iscoroutinefunction(func):
    return False


def iscoroutine(obj):
    return type(obj).__name__ == "coroutine"


class _Loop:
    def run_until_complete(self, future):
        return _drive(future)

    def is_running(self):
        return False

    def close(self):
        pass


def get_event_loop():
    return _Loop()


new_event_loop = get_running_loop = get_event_loop


def set_event_loop(loop):
    pass


class Lock:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_info):
        pass
