"""`sqlalchemy.event`: who listens to what. The ORM calls its listeners; those of engines are never called."""

_LISTENERS = []


def listen(target, identifier, fn, *args, **kw):
    _LISTENERS.append((target, identifier, fn, kw))


def listens_for(target, identifier, *args, **kw):
    def decorate(fn):
        listen(target, identifier, fn, *args, **kw)
        return fn

    return decorate


def remove(target, identifier, fn):
    for entry in list(_LISTENERS):
        if entry[0] is target and entry[1] == identifier and entry[2] is fn:
            _LISTENERS.remove(entry)


def contains(target, identifier, fn):
    return any(entry[0] is target and entry[1] == identifier and entry[2] is fn for entry in _LISTENERS)


def _functions(identifier, targets):
    """The listeners for an event of any of the targets."""
    if not _LISTENERS:
        return []
    return [
        (fn, kw)
        for target, name, fn, kw in _LISTENERS
        if name == identifier and any(target is candidate for candidate in targets)
    ]
