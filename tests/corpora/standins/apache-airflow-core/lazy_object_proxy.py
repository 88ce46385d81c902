"""Stands in for lazy-object-proxy: something that is made when it is first called."""


class Proxy:
    def __init__(self, factory):
        self.factory = factory
        self.made = None

    def __call__(self, *arguments, **keywords):
        if self.made is None:
            self.made = self.factory()
        return self.made(*arguments, **keywords)
