"""ipaddress"""


class AddressValueError(ValueError):
    pass


class NetmaskValueError(ValueError):
    pass


def _four(text):
    parts = text.split('.')
    if len(parts) != 4:
        raise AddressValueError(f'Expected 4 octets in {text!r}')
    value = 0
    for part in parts:
        if not (part.isascii() and part.isdigit()):
            raise AddressValueError(f'Only decimal digits permitted in {part!r} in {text!r}')
        if len(part) > 3:
            raise AddressValueError(f'At most 3 characters permitted in {part!r} in {text!r}')
        if part != '0' and part[0] == '0':
            raise AddressValueError(f'Leading zeros are not permitted in {part!r} in {text!r}')
        if int(part) > 255:
            raise AddressValueError(f'Octet {int(part)} (> 255) not permitted in {text!r}')
        value = value << 8 | int(part)
    return value


def _six(text):
    address = text.split('%')[0]
    if '.' in address:
        head, _, tail = address.rpartition(':')
        number = _four(tail)
        address = f'{head}:{number >> 16:x}:{number & 0xffff:x}'
    if address.count('::') > 1 or ':::' in address:
        raise AddressValueError(f"At most one '::' permitted in {text!r}")
    head, double, tail = address.partition('::')
    left = head.split(':') if head else []
    right = tail.split(':') if tail else []
    missing = 8 - len(left) - len(right)
    if ':' not in address:
        raise AddressValueError(f'At least 3 parts expected in {text!r}')
    if not double and missing > 0:
        raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
    if missing < 0:
        raise AddressValueError(f'At most 8 colons permitted in {text!r}')
    value = 0
    for part in left + ['0'] * (missing if double else 0) + right:
        if not part or len(part) > 4 or any(c not in '0123456789abcdefABCDEF' for c in part):
            raise AddressValueError(f'Only hex digits permitted in {part!r} in {text!r}')
        value = value << 16 | int(part, 16)
    return value


class _Address:
    __slots__ = ('_ip',)

    def __init__(self, address):
        if isinstance(address, int):
            if not 0 <= address < 1 << self.max_prefixlen:
                raise AddressValueError(f'{address} (>= 2**{self.max_prefixlen}) is not permitted as an IPv{self.version} address')
            self._ip = address
        elif isinstance(address, bytes):
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {text!r}")
            if not text:
                raise AddressValueError('Address cannot be empty')
            self._ip = self._parse(text)

    def __int__(self):
        return self._ip

    __index__ = __int__

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __eq__(self, other):
        return (self.version, self._ip) == (other.version, other._ip) if isinstance(other, _Address) else NotImplemented

    def __lt__(self, other):
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return self._ip < other._ip

    def __le__(self, other):
        return self == other or self < other

    def __gt__(self, other):
        return other < self

    def __ge__(self, other):
        return other <= self

    def __hash__(self):
        return hash(hex(self._ip))

    def __add__(self, other):
        return type(self)(self._ip + other)

    def __sub__(self, other):
        return type(self)(self._ip - other)

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, 'big')

    @property
    def compressed(self):
        return str(self)

    def _within(self, networks):
        return any(self in ip_network(network) for network in networks)

    @property
    def is_multicast(self):
        return self._within(['224.0.0.0/4'] if self.version == 4 else ['ff00::/8'])

    @property
    def is_private(self):
        return self._within(_PRIVATE[self.version])

    @property
    def is_global(self):
        return not self.is_private and not self._within(['100.64.0.0/10'] if self.version == 4 else [])

    @property
    def is_loopback(self):
        return self._within(['127.0.0.0/8'] if self.version == 4 else ['::1/128'])

    @property
    def is_link_local(self):
        return self._within(['169.254.0.0/16'] if self.version == 4 else ['fe80::/10'])

    @property
    def is_reserved(self):
        return self._within(['240.0.0.0/4'] if self.version == 4 else [])

    @property
    def is_unspecified(self):
        return self._ip == 0


_PRIVATE = {
    4: ['0.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/29',
        '192.0.0.170/31', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24',
        '203.0.113.0/24', '240.0.0.0/4', '255.255.255.255/32'],
    6: ['::1/128', '::/128', '::ffff:0:0/96', '100::/64', '2001::/23', '2001:2::/48', '2001:db8::/32',
        '2001:10::/28', 'fc00::/7', 'fe80::/10'],
}


class IPv4Address(_Address):
    __slots__ = ()
    version = 4
    max_prefixlen = 32
    _parse = staticmethod(_four)

    def __str__(self):
        return '.'.join(str(self._ip >> shift & 255) for shift in (24, 16, 8, 0))

    @property
    def exploded(self):
        return str(self)


class IPv6Address(_Address):
    __slots__ = ()
    version = 6
    max_prefixlen = 128
    _parse = staticmethod(_six)

    def _groups(self):
        return [self._ip >> shift & 0xffff for shift in range(112, -1, -16)]

    def __str__(self):
        groups = self._groups()
        best, length, at = 0, 0, 0
        while at < 8:
            end = at
            while end < 8 and groups[end] == 0:
                end += 1
            if end - at > length:
                best, length = at, end - at
            at = end + 1
        texts = [f'{group:x}' for group in groups]
        if length < 2:
            return ':'.join(texts)
        return ':'.join(texts[:best]) + '::' + ':'.join(texts[best + length:])

    @property
    def exploded(self):
        return ':'.join(f'{group:04x}' for group in self._groups())

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None


class _Network:
    def __init__(self, address, strict=True):
        text = address if isinstance(address, (str, tuple)) else str(address)
        if isinstance(text, tuple):
            base, prefix = text[0], str(text[1]) if len(text) > 1 else ''
        else:
            base, _, prefix = text.partition('/')
        self._address = self._kind(base)
        most = self._kind.max_prefixlen
        if not prefix:
            self.prefixlen = most
        elif prefix.isdigit() and int(prefix) <= most:
            self.prefixlen = int(prefix)
        else:
            try:
                mask = int(self._kind(prefix))
            except AddressValueError:
                raise NetmaskValueError(f'{prefix!r} is not a valid netmask') from None
            self.prefixlen = f'{mask:b}'.count('1')
            if mask != int(self.netmask):
                if mask + 1 & mask:
                    raise NetmaskValueError(f'{prefix!r} is not a valid netmask')
                self.prefixlen = most - self.prefixlen
        start = int(self._address) & int(self.netmask)
        if start != int(self._address) and strict and not isinstance(self, _Interface):
            raise ValueError(f'{text} has host bits set')
        self.network_address = self._kind(start)

    @property
    def version(self):
        return self._kind.version

    @property
    def max_prefixlen(self):
        return self._kind.max_prefixlen

    @property
    def netmask(self):
        most = self._kind.max_prefixlen
        return self._kind((1 << most) - (1 << most - self.prefixlen))

    @property
    def hostmask(self):
        return self._kind((1 << self._kind.max_prefixlen - self.prefixlen) - 1)

    @property
    def broadcast_address(self):
        return self._kind(int(self.network_address) | int(self.hostmask))

    @property
    def num_addresses(self):
        return 1 << self._kind.max_prefixlen - self.prefixlen

    @property
    def with_prefixlen(self):
        return f'{self.network_address}/{self.prefixlen}'

    @property
    def is_private(self):
        return self.network_address.is_private and self.broadcast_address.is_private

    def __str__(self):
        return self.with_prefixlen

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __eq__(self, other):
        return isinstance(other, _Network) and str(self) == str(other)

    def __lt__(self, other):
        return (self.network_address, self.prefixlen) < (other.network_address, other.prefixlen)

    def __hash__(self):
        return hash((int(self.network_address), self.prefixlen))

    def __contains__(self, other):
        if self.version != other.version:
            return False
        return int(other) & int(self.netmask) == int(self.network_address)

    def __iter__(self):
        for number in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._kind(number)

    def __getitem__(self, index):
        number = int(self.network_address if index >= 0 else self.broadcast_address) + index + (index < 0)
        if not int(self.network_address) <= number <= int(self.broadcast_address):
            raise IndexError('address out of range')
        return self._kind(number)

    def hosts(self):
        first, last = int(self.network_address), int(self.broadcast_address)
        if self.prefixlen < self._kind.max_prefixlen - 1:
            first, last = first + 1, last - (self.version == 4)
        return iter([self._kind(number) for number in range(first, last + 1)])

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        prefix = self.prefixlen + prefixlen_diff if new_prefix is None else new_prefix
        step = 1 << self._kind.max_prefixlen - prefix
        for start in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield type(self)((self._kind(start), prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        prefix = self.prefixlen - prefixlen_diff if new_prefix is None else new_prefix
        return type(self)((self.network_address, prefix), strict=False)

    def subnet_of(self, other):
        return self.network_address in other and self.broadcast_address in other

    def supernet_of(self, other):
        return other.subnet_of(self)

    def overlaps(self, other):
        return self.network_address in other or other.network_address in self


class IPv4Network(_Network):
    _kind = IPv4Address


class IPv6Network(_Network):
    _kind = IPv6Address


class _Interface(_Network):
    @property
    def ip(self):
        return self._address

    @property
    def network(self):
        kind = IPv4Network if self.version == 4 else IPv6Network
        return kind((self.network_address, self.prefixlen))

    def __str__(self):
        return f'{self._address}/{self.prefixlen}'


class IPv4Interface(_Interface):
    _kind = IPv4Address


class IPv6Interface(_Interface):
    _kind = IPv6Address


def _either(kinds, value, name, *rest):
    for kind in kinds:
        try:
            return kind(value, *rest)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{value!r} does not appear to be an IPv4 or IPv6 {name}')


def ip_address(address):
    return _either((IPv4Address, IPv6Address), address, 'address')


def ip_network(address, strict=True):
    return _either((IPv4Network, IPv6Network), address, 'network', strict)


def ip_interface(address):
    return _either((IPv4Interface, IPv6Interface), address, 'interface')
