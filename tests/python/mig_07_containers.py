"""list, tuple, dict, set: every method, and what it says when it fails."""
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


a = [3, 1, 2]
d = {"x": 1, "y": 2}
s = {1, 2, 3}
t = (1, 2, 2)
Pair = namedtuple("Pair", "left right", defaults=[0])
dq = deque([1, 2, 3], maxlen=4)
counter = Counter("abracadabra")
dd = defaultdict(list, {"k": [1]})
od = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
for call in [
    "a.append(4) or a", "a.extend((5, 6)) or a", "a.insert(0, 9) or a", "a.insert(-100, 8) or a", "a.insert(100, 7) or a", "a.remove(9) or a", "a.remove(99)", "a.pop()", "a.pop(0)", "a.pop(50)", "[].pop()", "a.index(5)", "a.index(99)", "a.index(1, 2)", "a.count(1)", "a.sort() or a", "a.sort(reverse=True) or a", "a.sort(key=lambda n: -n) or a", "[1, 'a'].sort()", "a.reverse() or a", "a.copy()", "a[1:3]", "a[::2]", "a[::-1]", "a[::0]", "a[10]", "a['x']", "a[1.5]", "a + [1]", "a + (1,)", "a * 2", "2 * [1]", "a == [1]", "[1, 2] < [1, 3]", "[1] < ['a']", "1 in a", "a.__setitem__(slice(0, 2), [0]) or a", "a.__setitem__(slice(0, 3, 2), [0]) or a", "a.__delitem__(0) or a", "a.clear() or a", "list('abc')", "list(5)", "[*range(3), *'ab']", "[None] * 3", "sorted([3, 1], reverse=True)", "sorted(['b', 'A'], key=str.lower)", "list(reversed([1, 2]))", "sum([[1], [2]], [])", "sum(['a'])", "list(zip([1, 2], 'abc', strict=False))", "list(zip([1, 2], 'abc', strict=True))", "list(enumerate('ab', 1))", "list(map(lambda x, y: x + y, [1, 2], [3, 4]))", "list(filter(None, [0, 1, '', 'a']))", "min([])", "min([], default=5)", "max([1, 2], key=lambda n: -n)", "any([])", "all([])", "list(range(10, 0, -3))", "range(5)[-1]", "range(5)[1:3]", "range(0, 10, 3).index(6)", "7 in range(0, 10, 3)", "len(range(10**6))", "range(1, 2, 0)", "range(1.5)", "next(iter([]), 'none')", "next([])", "iter(5)", "len(5)", "[1, [2, [3]]]", "hash([])", "hash((1, 2)) == hash((1, 2))",
    "d['x']", "d['zz']", "d.get('zz')", "d.get('zz', 0)", "d.setdefault('z', []).append(1) or d", "d.update(a=1) or d", "d.update({'b': 2}, c=3) or d", "d.update([('e', 5)]) or d", "d.update([1])", "d.update([(1, 2, 3)])", "d.pop('a')", "d.pop('nope')", "d.pop('nope', 'dflt')", "d.popitem()", "{}.popitem()", "list(d)", "list(d.items())", "d.keys() & {'x'}", "sorted(d.keys() - {'x'})", "sorted(d.keys() | {'q'})", "'x' in d", "('x', 1) in d.items()", "1 in d.values()", "d | {'x': 9}", "d.copy()", "dict.fromkeys('ab')", "dict.fromkeys('ab', 0)", "dict(a=1, **{'b': 2})", "dict([('a', 1)])", "dict(zip('ab', [1, 2]))", "dict(1)", "dict([1])", "{**d, 'x': 5}", "{k: v for k, v in d.items() if v == 1}", "d.keys()", "d.values()", "d.items()", "reversed(d).__class__.__name__", "list(reversed({'a': 1, 'b': 2}))", "{[]: 1}", "{1: 'a', 1.0: 'b', True: 'c'}", "d == {'x': 1}", "d < {}", "len(d)", "del_", "d.clear() or d", "{'a': {'b': 1}}['a']['b']", "{'b': 1, 'a': 2} == {'a': 2, 'b': 1}", "sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1])", "max({'a': 3, 'b': 5}, key={'a': 3, 'b': 5}.get)",
    "s.add(4) or s", "s.discard(99) or s", "s.remove(99)", "s | {9}", "s & {1}", "s - {1}", "s ^ {1, 50}", "s.union([7], (8,))", "s.intersection([1, 2])", "s.difference([1])", "s.symmetric_difference([1])", "s.issubset(range(10))", "s.issuperset([1])", "s.isdisjoint([100])", "s <= {1}", "s | [1]", "s.update([5], [6]) or s", "s.intersection_update([1, 2, 5]) or s", "s.difference_update([5]) or s", "frozenset([1, 2])", "frozenset([1]) | {2}", "{frozenset([1]): 1}", "{{1}}", "set()", "set('aa')", "set().pop()", "s == frozenset(s)", "{1} < {1, 2}", "len(s)", "s.add([])",
    "t.count(2)", "t.index(2)", "t.index(5)", "t + (3,)", "t * 2", "t[0]", "t[5]", "t.__setitem__", "(1,)", "()", "tuple('ab')", "(1, 2) < (1, 2, 0)", "(1, 'a') < (1, 2)", "a, = (1,)" if False else "t[1:]",
    "Pair(1)", "Pair(1, 2)", "Pair(1)._replace(right=5)", "Pair(1)._asdict()", "Pair._fields", "Pair(1)[0]", "Pair(left=1).left", "Pair()", "Pair._make([1, 2])", "Pair(1) == (1, 0)", "Pair(1)._replace(x=1)", "Pair._field_defaults", "isinstance(Pair(1), tuple)",
    "dq", "dq.append(4) or dq", "dq.append(5) or dq", "dq.appendleft(0) or dq", "dq.popleft()", "dq.rotate(1) or dq", "dq[0]", "dq.extend([7, 8]) or dq", "dq.maxlen", "deque().pop()", "list(dq)", "dq.count(7)", "deque('abc') == deque('abc')",
    "counter.most_common(2)", "counter['z']", "counter + Counter('a')", "counter - Counter('aaaa')", "counter & Counter('ab')", "sorted(counter.elements())", "counter.total()", "counter.update('zz') or counter", "Counter(a=1)", "counter.subtract('a') or counter['a']", "+Counter(a=-1, b=2)", "Counter([1, 1, 2])",
    "dd['new']", "dd['k'].append(2) or dd", "dd", "defaultdict(int)['x']", "defaultdict(None)['x']", "dd.default_factory", "defaultdict(5)", "dict(dd)",
    "od", "od.move_to_end('a') or od", "od.move_to_end('c', last=False) or od", "od.popitem(last=False)", "od == {'a': 1, 'b': 2}", "list(od)", "cm['a']", "cm['b']", "cm['zz']", "dict(cm)", "cm.maps", "cm.new_child({'n': 1})['n']",
]:
    attempt(lambda: eval(call))
x, *y, z = range(5)
(p, q), r = (1, 2), 3
print(x, y, z, p, q, r)
for bad in ["a, b = [1]", "a, b = [1, 2, 3]", "a, *b, c = [1]", "a, b = 5", "a = b = c = []; a.append(1); print(c)", "del d['none']", "d['a']['b'] = 1", "(1, 2)[0] = 5", "'abc'[0] = 'x'", "for k in d: d[k + 'x'] = 1", "a = [1, 2, 3]; a[1:1] = ['x', 'y']; print(a); del a[::2]; print(a)", "a = [1]; a += 'bc'; print(a); a *= 2; print(a)", "d |= {'n': 1}; print(d)", "s = {1}; s |= {2}; s -= {1}; print(s)", "for i, (k, v) in enumerate({'a': 1}.items()): print(i, k, v)", "print(*[1, 2], sep='-', end='!\\n')", "[i for i in range(3)]; print(i)"]:
    try:
        exec(bad, {"d": {"q": 1}})
    except Exception as error:
        print(bad, "->", type(error).__name__, error)
