"""glob, over the loaded files."""

import os as _os
from fnmatch import fnmatchcase as _matches

from _stillroom import list_directory as _list


def _walk(base, parts, root):
    if not parts:
        yield base
        return
    part, rest = parts[0], parts[1:]
    if part == '**':
        yield from _walk(base, rest, root)
    for name in _list(base or root) or []:
        plain = name.rstrip('/')
        path = f'{base}/{plain}' if base and base != '/' else base + plain
        if part == '**':
            if name.endswith('/'):
                yield from _walk(path, parts, root)
        elif _matches(plain, part) and (not rest or name.endswith('/')):
            yield from _walk(path, rest, root)


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = _os.fspath(pathname)
    absolute = pathname.startswith('/')
    parts = [part for part in pathname.split('/') if part and part != '.']
    fixed = []
    while parts and not any(c in parts[0] for c in '*?[') and len(parts) > 1:
        fixed.append(parts.pop(0))
    return _walk(('/' if absolute else '') + '/'.join(fixed), parts, str(root_dir or ''))


def glob(pathname, **options):
    return list(iglob(pathname, **options))


def escape(pathname):
    return ''.join(f'[{c}]' if c in '*?[' else c for c in pathname)
