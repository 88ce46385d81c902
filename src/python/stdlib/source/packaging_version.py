"""packaging.version: versions by PEP 440."""


class InvalidVersion(ValueError):
    pass


_WORDS = {"alpha": "a", "beta": "b", "c": "rc", "pre": "rc", "preview": "rc", "rev": "post", "r": "post"}


def _pieces(text):
    """Runs of digits and runs of letters; separators only part them."""
    piece = ""
    for character in text + ".":
        if piece and character.isdigit() == piece[0].isdigit() and (character.isdigit() or character.isalpha()):
            piece += character
            continue
        if piece:
            yield piece
        piece = character if character.isdigit() or character.isalpha() else ""


class Version:
    def __init__(self, version):
        text = version.strip().lower()
        text = text[1:] if text.startswith("v") else text
        public, _, self._local = text.partition("+")
        epoch, mark, rest = public.partition("!")
        self.epoch = int(epoch) if mark else 0
        numbers, pre, post, dev = [], None, None, None
        word = None
        for piece in _pieces(rest if mark else public):
            if not piece.isdigit():
                word = _WORDS.get(piece, piece)
                if word not in ("a", "b", "rc", "post", "dev"):
                    raise InvalidVersion(f"Invalid version: {version!r}")
                pre, post, dev = self._set(word, 0, pre, post, dev)
            elif word is None:
                numbers.append(int(piece))
            else:
                pre, post, dev = self._set(word, int(piece), pre, post, dev)
        if not numbers:
            raise InvalidVersion(f"Invalid version: {version!r}")
        self.release, self.pre, self.post, self.dev = tuple(numbers), pre, post, dev

    @staticmethod
    def _set(word, number, pre, post, dev):
        if word == "post":
            return pre, number, dev
        if word == "dev":
            return pre, post, number
        return (word, number), post, dev

    @property
    def major(self):
        return self.release[0]

    @property
    def minor(self):
        return self.release[1] if len(self.release) > 1 else 0

    @property
    def micro(self):
        return self.release[2] if len(self.release) > 2 else 0

    @property
    def is_prerelease(self):
        return self.pre is not None or self.dev is not None

    @property
    def base_version(self):
        text = ".".join(map(str, self.release))
        return f"{self.epoch}!{text}" if self.epoch else text

    def _key(self):
        release = list(self.release)
        while len(release) > 1 and release[-1] == 0:
            release.pop()
        last = ("~", 0)
        if self.pre is not None:
            pre = self.pre
        elif self.dev is not None and self.post is None:
            pre = ("", 0)
        else:
            pre = last
        post = -1 if self.post is None else self.post
        dev = (1, 0) if self.dev is None else (0, self.dev)
        local = [(1, int(part), "") if part.isdigit() else (0, 0, part) for part in self._local.split(".") if part]
        return self.epoch, tuple(release), pre, post, dev, tuple(local)

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, Version) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, Version) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, Version) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, Version) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __str__(self):
        text = self.base_version
        if self.pre is not None:
            text += self.pre[0] + str(self.pre[1])
        if self.post is not None:
            text += f".post{self.post}"
        if self.dev is not None:
            text += f".dev{self.dev}"
        return text + ("+" + self._local if self._local else "")

    def __repr__(self):
        return f"<Version('{self}')>"


def parse(version):
    return Version(version)
