"""itertools"""


class chain:
    def __init__(self, *iterables):
        self._items = self._walk(iterables)

    @staticmethod
    def _walk(iterables):
        for iterable in iterables:
            yield from iterable

    @classmethod
    def from_iterable(cls, iterables):
        made = cls()
        made._items = cls._walk(iterables)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable):
    saved = list(iterable)
    while saved:
        yield from saved


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


def accumulate(iterable, func=None, *, initial=None):
    items = iter(iterable)
    total = initial
    if initial is None:
        try:
            total = next(items)
        except StopIteration:
            return
    yield total
    for item in items:
        total = total + item if func is None else func(total, item)
        yield total


def compress(data, selectors):
    return (item for item, selected in zip(data, selectors) if selected)


def dropwhile(predicate, iterable):
    items = iter(iterable)
    for item in items:
        if not predicate(item):
            yield item
            break
    yield from items


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, iterable):
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


def groupby(iterable, key=None):
    group = None
    current = None
    for item in iterable:
        value = item if key is None else key(item)
        if group is None or value != current:
            if group is not None:
                yield current, iter(group)
            group, current = [], value
        group.append(item)
    if group is not None:
        yield current, iter(group)


def islice(iterable, *args):
    bounds = slice(*args)
    start, stop, step = bounds.start or 0, bounds.stop, bounds.step or 1
    if stop is not None and stop < 0 or start < 0:
        raise ValueError(
            "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if stop is not None and stop <= start:
        return
    wanted = start
    for index, item in enumerate(iterable):
        if index == wanted:
            yield item
            wanted += step
        if stop is not None and index + 1 >= stop:
            return


def pairwise(iterable):
    items = iter(iterable)
    try:
        before = next(items)
    except StopIteration:
        return
    for item in items:
        yield before, item
        before = item


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def tee(iterable, n=2):
    items = list(iterable)
    return tuple(iter(items) for _ in range(n))


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(iterable) for iterable in iterables]
    ended = object()
    while True:
        values = [next(iterator, ended) for iterator in iterators]
        if all(value is ended for value in values):
            return
        yield tuple(fillvalue if value is ended else value for value in values)


def batched(iterable, n):
    items = iter(iterable)
    while batch := tuple(islice(items, n)):
        yield batch


def product(*iterables, repeat=1):
    pools = [tuple(pool) for pool in iterables] * repeat
    results = [()]
    for pool in pools:
        results = [result + (item,) for result in results for item in pool]
    yield from results


def permutations(iterable, r=None):
    pool = tuple(iterable)
    r = len(pool) if r is None else r

    def walk(chosen):
        if len(chosen) == r:
            yield tuple(pool[index] for index in chosen)
            return
        for index in range(len(pool)):
            if index not in chosen:
                yield from walk((*chosen, index))

    yield from walk(())


def combinations(iterable, r):
    pool = tuple(iterable)

    def walk(start, chosen):
        if len(chosen) == r:
            yield chosen
            return
        for index in range(start, len(pool)):
            yield from walk(index + 1, (*chosen, pool[index]))

    yield from walk(0, ())


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)

    def walk(start, chosen):
        if len(chosen) == r:
            yield chosen
            return
        for index in range(start, len(pool)):
            yield from walk(index, (*chosen, pool[index]))

    yield from walk(0, ())
