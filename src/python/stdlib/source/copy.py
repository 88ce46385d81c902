"""copy"""


class Error(Exception):
    pass


_ATOMIC = (type(None), bool, int, float, str, bytes, type, type(...), type(NotImplemented), type(len), type(lambda: 0))


def copy(x):
    if isinstance(x, _ATOMIC) or type(x) in (tuple, frozenset, range):
        return x
    if hasattr(x, "__copy__"):
        return x.__copy__()
    if type(x) in (list, dict, set):
        return x.copy()
    return _rebuild(x, lambda value: value)


def deepcopy(x, memo=None):
    if isinstance(x, _ATOMIC):
        return x
    if memo is None:
        memo = {}
    if id(x) in memo:
        return memo[id(x)]
    if hasattr(x, "__deepcopy__"):
        made = x.__deepcopy__(memo)
    elif type(x) is list:
        made = memo[id(x)] = []
        for item in x:
            made.append(deepcopy(item, memo))
    elif type(x) is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    elif type(x) in (tuple, set, frozenset):
        made = type(x)([deepcopy(item, memo) for item in x])
    else:
        made = _rebuild(x, lambda value: deepcopy(value, memo), memo)
    memo[id(x)] = made
    return made


def _rebuild(x, convert, memo=None):
    cls = type(x)
    if cls.__name__ == "opaque":
        return x
    if isinstance(x, (list, dict, set)):
        made = cls.__new__(cls)
        if isinstance(x, dict):
            for key, value in x.items():
                dict.__setitem__(made, key, convert(value))
        elif isinstance(x, list):
            list.extend(made, [convert(item) for item in x])
        else:
            set.update(made, x)
    elif isinstance(x, (str, int, float, tuple, bytes)):
        return x
    else:
        made = object.__new__(cls)
    if memo is not None:
        memo[id(x)] = made
    for key, value in getattr(x, "__dict__", {}).items():
        object.__setattr__(made, key, convert(value))
    return made
