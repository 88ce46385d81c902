"""configparser, for reading from text and dicts."""

DEFAULTSECT = 'DEFAULT'


class Error(Exception):
    pass


class NoSectionError(Error):
    def __init__(self, section):
        super().__init__(f'No section: {section!r}')


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__(f'No option {option!r} in section: {section!r}')


_TRUTH = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}
_MISSING = object()


class SectionProxy:
    def __init__(self, parser, name):
        self.parser = parser
        self.name = name

    def get(self, option, fallback=None):
        return self.parser.get(self.name, option, fallback=fallback)

    def __getitem__(self, key):
        if not self.parser.has_option(self.name, key):
            raise KeyError(key)
        return self.parser.get(self.name, key)

    def __setitem__(self, key, value):
        self.parser.set(self.name, key, value)

    def __contains__(self, key):
        return self.parser.has_option(self.name, key)

    def __iter__(self):
        return iter(self.parser.options(self.name))

    def keys(self):
        return self.parser.options(self.name)

    def items(self):
        return self.parser.items(self.name)

    def getint(self, option, fallback=None):
        return self.parser.getint(self.name, option, fallback=fallback)

    def getboolean(self, option, fallback=None):
        return self.parser.getboolean(self.name, option, fallback=fallback)


class RawConfigParser:
    _interpolates = False

    def __init__(self, defaults=None, allow_no_value=False, **options):
        self._defaults = {self.optionxform(k): str(v) for k, v in (defaults or {}).items()}
        self._sections = {}

    def optionxform(self, option):
        return option.lower()

    def read(self, filenames, encoding=None):
        names = [filenames] if isinstance(filenames, str) or hasattr(filenames, '__fspath__') else filenames
        read = []
        for name in names:
            try:
                text = open(name).read()
            except OSError:
                continue
            self.read_string(text)
            read.append(name)
        return read

    def read_file(self, f, source=None):
        self.read_string(''.join(f))

    def read_string(self, string, source='<string>'):
        section, option = None, None
        for line in string.splitlines():
            stripped = line.strip()
            if not stripped or stripped[0] in '#;':
                continue
            if line[0].isspace() and option is not None:
                section[option] += '\n' + stripped
                continue
            if stripped[0] == '[' and ']' in stripped:
                name = stripped[1:stripped.index(']')]
                section = self._defaults if name == DEFAULTSECT else self._sections.setdefault(name, {})
                option = None
                continue
            cut = min((at for at in (stripped.find('='), stripped.find(':')) if at >= 0), default=-1)
            option = self.optionxform(stripped if cut < 0 else stripped[:cut].rstrip())
            section[option] = None if cut < 0 else stripped[cut + 1:].strip()

    def read_dict(self, dictionary, source='<dict>'):
        for section, entries in dictionary.items():
            found = self._sections.setdefault(section, {})
            found.update({self.optionxform(k): str(v) for k, v in entries.items()})

    def sections(self):
        return list(self._sections)

    def has_section(self, section):
        return section in self._sections

    def add_section(self, section):
        self._sections[section] = {}

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def has_option(self, section, option):
        option = self.optionxform(option)
        return option in self._defaults or option in self._sections.get(section, {})

    def get(self, section, option, *, raw=False, vars=None, fallback=_MISSING):
        if section not in self._sections and section != DEFAULTSECT:
            if fallback is not _MISSING:
                return fallback
            raise NoSectionError(section)
        values = {**self._defaults, **self._sections.get(section, {}), **(vars or {})}
        key = self.optionxform(option)
        if key not in values:
            if fallback is not _MISSING:
                return fallback
            raise NoOptionError(option, section)
        value = values[key]
        if self._interpolates and not raw and value and '%' in value:
            import re
            value = re.sub(r'%\((\w+)\)s', lambda match: str(values[self.optionxform(match.group(1))]), value)
            value = value.replace('%%', '%')
        return value

    def _converted(self, convert, section, option, fallback, **options):
        value = self.get(section, option, fallback=_MISSING if fallback is _MISSING else None, **options)
        return fallback if value is None else convert(value)

    def getint(self, section, option, *, fallback=_MISSING, **options):
        return self._converted(int, section, option, fallback, **options)

    def getfloat(self, section, option, *, fallback=_MISSING, **options):
        return self._converted(float, section, option, fallback, **options)

    def getboolean(self, section, option, *, fallback=_MISSING, **options):
        return self._converted(lambda value: _TRUTH[value.lower()], section, option, fallback, **options)

    def items(self, section=_MISSING, raw=False, vars=None):
        if section is _MISSING:
            return [(name, self[name]) for name in self._sections]
        return [(option, self.get(section, option, raw=raw)) for option in self.options(section)]

    def set(self, section, option, value=None):
        self._sections[section][self.optionxform(option)] = value

    def __getitem__(self, key):
        if key != DEFAULTSECT and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __contains__(self, key):
        return key in self._sections

    def __iter__(self):
        return iter([DEFAULTSECT, *self._sections])


class ConfigParser(RawConfigParser):
    _interpolates = True


SafeConfigParser = ConfigParser
