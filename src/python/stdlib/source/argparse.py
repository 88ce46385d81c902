"""argparse: for scripts that declare options; a migration is given none."""


class ArgumentTypeError(Exception):
    pass


class ArgumentError(Exception):
    pass


class Namespace:
    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __contains__(self, key):
        return key in self.__dict__


class ArgumentParser:
    def __init__(self, *args, **kwargs):
        self._defaults = {}

    def add_argument(self, *names, default=None, dest=None, action=None, **options):
        name = dest or max(names, key=len).lstrip('-').replace('-', '_')
        self._defaults[name] = False if action == 'store_true' and default is None else default

    def add_argument_group(self, *args, **kwargs):
        return self

    add_mutually_exclusive_group = add_subparsers = add_parser = add_argument_group

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)

    def parse_args(self, args=None, namespace=None):
        return Namespace(**self._defaults)

    def parse_known_args(self, args=None, namespace=None):
        return self.parse_args(), []


class HelpFormatter:
    pass


RawTextHelpFormatter = RawDescriptionHelpFormatter = ArgumentDefaultsHelpFormatter = HelpFormatter
SUPPRESS = '==SUPPRESS=='
