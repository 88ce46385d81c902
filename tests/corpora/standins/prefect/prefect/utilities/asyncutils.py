"""Stands in for running a coroutine to its end."""

import asyncio


def run_coro_as_sync(coroutine):
    return asyncio.run(coroutine)
