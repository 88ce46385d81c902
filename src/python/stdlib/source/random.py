"""random: the Mersenne Twister, so that a seeded sequence is CPython's."""

from _stillroom import random_bytes as _random_bytes

_N, _M = 624, 397


class Random:
    def __init__(self, x=None):
        self._state = None
        self._index = _N
        self._gauss_next = None
        self.seed(x)

    def seed(self, a=None, version=2):
        if a is None:
            a = int.from_bytes(_random_bytes(16), "big")
        elif isinstance(a, (str, bytes)):
            import hashlib
            data = a.encode() if isinstance(a, str) else a
            a = int.from_bytes(data + hashlib.sha512(data).digest(), "big")
        elif isinstance(a, float):
            a = hash(a)
        a = abs(int(a))
        key = []
        while a:
            key.append(a & 0xFFFFFFFF)
            a >>= 32
        self._init_by_array(key or [0])
        self._gauss_next = None

    def _init_genrand(self, s):
        state = [s & 0xFFFFFFFF]
        for i in range(1, _N):
            state.append((1812433253 * (state[-1] ^ (state[-1] >> 30)) + i) & 0xFFFFFFFF)
        self._state = state
        self._index = _N

    def _init_by_array(self, key):
        self._init_genrand(19650218)
        state = self._state
        i, j = 1, 0
        for _ in range(max(_N, len(key))):
            state[i] = ((state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525)) + key[j] + j) & 0xFFFFFFFF
            i += 1
            j += 1
            if i >= _N:
                state[0] = state[_N - 1]
                i = 1
            if j >= len(key):
                j = 0
        for _ in range(_N - 1):
            state[i] = ((state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941)) - i) & 0xFFFFFFFF
            i += 1
            if i >= _N:
                state[0] = state[_N - 1]
                i = 1
        state[0] = 0x80000000

    def _word(self):
        if self._index >= _N:
            state = self._state
            for k in range(_N):
                y = (state[k] & 0x80000000) | (state[(k + 1) % _N] & 0x7FFFFFFF)
                state[k] = state[(k + _M) % _N] ^ (y >> 1) ^ (0x9908B0DF if y & 1 else 0)
            self._index = 0
        y = self._state[self._index]
        self._index += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9D2C5680
        y ^= (y << 15) & 0xEFC60000
        return y ^ (y >> 18)

    def random(self):
        return ((self._word() >> 5) * 67108864 + (self._word() >> 6)) / 9007199254740992

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        value, shift = 0, 0
        while k > 0:
            word = self._word()
            if k < 32:
                word >>= 32 - k
            value |= word << shift
            shift += 32
            k -= 32
        return value

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def _randbelow(self, n):
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def randrange(self, start, stop=None, step=1):
        if stop is None:
            start, stop = 0, start
        width = (stop - start + step - (1 if step > 0 else -1)) // step
        if width <= 0:
            raise ValueError(f"empty range for randrange() ({start}, {stop}, {step})")
        return start + step * self._randbelow(width)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        if cum_weights is None and weights is not None:
            cum_weights, total = [], 0
            for weight in weights:
                total += weight
                cum_weights.append(total)
        if cum_weights is None:
            return [population[int(self.random() * len(population))] for _ in range(k)]
        import bisect
        total = cum_weights[-1] + 0.0
        last = len(population) - 1
        return [population[bisect.bisect(cum_weights, self.random() * total, 0, last)] for _ in range(k)]

    def shuffle(self, x):
        for i in reversed(range(1, len(x))):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        setsize = 21
        if k > 5:
            power = 1
            while power < k * 3:
                power *= 4
            setsize += power
        if n <= setsize:
            pool, result = list(population), []
            for i in range(k):
                j = self._randbelow(n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
            return result
        selected, result = set(), []
        for _ in range(k):
            j = self._randbelow(n)
            while j in selected:
                j = self._randbelow(n)
            selected.add(j)
            result.append(population[j])
        return result

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def gauss(self, mu=0.0, sigma=1.0):
        import math
        z, self._gauss_next = self._gauss_next, None
        if z is None:
            angle = self.random() * 2 * math.pi
            radius = math.sqrt(-2.0 * math.log(1.0 - self.random()))
            z = math.cos(angle) * radius
            self._gauss_next = math.sin(angle) * radius
        return mu + z * sigma

    normalvariate = gauss


class SystemRandom(Random):
    pass


_shared = Random()
seed = _shared.seed
random = _shared.random
getrandbits = _shared.getrandbits
randbytes = _shared.randbytes
randrange = _shared.randrange
randint = _shared.randint
choice = _shared.choice
choices = _shared.choices
shuffle = _shared.shuffle
sample = _shared.sample
uniform = _shared.uniform
gauss = _shared.gauss
normalvariate = _shared.normalvariate
