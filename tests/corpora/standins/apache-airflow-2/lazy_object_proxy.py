"""Stands in for lazy-object-proxy, without the laziness."""


def Proxy(factory):
    return factory()
