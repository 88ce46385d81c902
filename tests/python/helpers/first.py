from . import second
value = second.base + 1
def boom(x):
    return x / 0
