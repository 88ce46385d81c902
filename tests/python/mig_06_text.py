"""Methods of str, format specifications, %-formatting."""


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


samples = [0, 1, -1, 255, 1234567, -98765.4321, 0.000012345, 1e22, 3.14159, True, 10**20]
for spec in ["", "d", "5", "<8", ">8", "^8", "*^12", "+", " ", "08", "+08", ",", "_", ".2f", "10.3f", "e", ".1e", "g", ".3g", "%", ".1%", "x", "#x", "X", "o", "#o", "b", "#b", "_b", "#_x", "n", "c", "s", ",.2f", "=+10", "<+10,", "z.1f", ".3", "G", "E", "#.0f", "010,.1f", "_x", ",x"]:
    row = []
    for sample in samples:
        try:
            row.append(format(sample, spec))
        except Exception as error:
            row.append(f"{type(error).__name__}: {error}")
    print(spec, row)
for spec in ["", "s", "10", ">10", "^10", "-<10", ".2", "10.3", "d", "=10", ",", "#", "+", "05", "!"]:
    attempt(lambda: format("text", spec))
for template, values in [
    ("%s %r %a", ("é", "é", "é")), ("%d %i %u", (1, 2.9, True)), ("%5d|%-5d|%05d|%+d|% d", (1, 2, 3, 4, 5)),
    ("%x %X %#x %o %#o", (255, 255, 255, 8, 8)), ("%e %.2e %E %g %G", (1234.5, 1234.5, 1.0, 0.00001, 1e20)),
    ("%f %.1f %10.3f %-10.2f|", (1, 2.25, 3.14159, 2.5)), ("%c%c", ("a", 98)), ("%%", ()), ("%s", ("a", "b")), ("%s %s", ("a",)),
    ("%(name)s is %(age)d", {"name": "ada", "age": 36}), ("%(missing)s", {}), ("%d", ("x",)), ("%*d|%-*d", (5, 1, 4, 2)), ("%.*f", (2, 3.14159)),
    ("%10s|%-10s|%.2s", ("abc", "abc", "abc")), ("%z", (1,)), ("%", ()), ("%s", [1, 2]), ("%s", (None,)), ("%5.1f%%", (12.34,)), ("%x", (1.5,)), ("%c", ("ab",)), ("%i", (None,)), ("%s", ((1, 2),)), ("%b", (3,)), ("plain", ()), ("plain", (1,)), ("%(a)s", (1,)),
]:
    attempt(lambda: template % values)
for template, args, kwargs in [
    ("{} {}", (1, 2), {}), ("{1} {0}", (1, 2), {}), ("{a} {b!r:>5}", (), {"a": 1, "b": "x"}), ("{0[k]} {1.real}", ({"k": 5}, 3), {}), ("{0[1]}", ([1, 2],), {}),
    ("{:{}}", (5, ">4"), {}), ("{:{w}.{p}f}", (3.14159,), {"w": 8, "p": 2}), ("{{}} {}", (1,), {}), ("{} {0}", (1,), {}), ("{2}", (1,), {}), ("{x}", (), {}),
    ("{", (), {}), ("}", (), {}), ("{!s:>3}", (1,), {}), ("{!z}", (1,), {}), ("{0.nothing}", (1,), {}), ("{0!r}", ("a",), {}), ("{:%Y-%m}", (__import__("datetime").date(2024, 2, 3),), {}), ("{a.b}", (), {}), ("{:>{w}}", ("x",), {}),
]:
    attempt(lambda: template.format(*args, **kwargs))
name, value, width = "ada", 3.14159, 10
print(f"{name!r:>{width}}|{value:.2f}|{value=}|{name = }|{value=:.1f}|{width*2=}|{{}}|{name.upper()}|{'nested ' + f'{name}'}")
print(f"{'a' if width > 5 else 'b'} {[n for n in range(3)]} {({'k': 1})['k']} {lambda_(3) if (lambda_ := (lambda x: x + 1)) else 0}")
print(f'{name:*^{width}}' f" and {width:#06x}" "plain {not}" rf"\d{name}\n" f"""multi
{name}""")
s = "The quick brown Fox"
for call in [
    "s.lower()", "s.upper()", "s.swapcase()", "s.title()", "s.capitalize()", "s.casefold()", "s.split()", "s.split('q')", "s.split(None, 1)", "s.split(' ', 2)", "s.rsplit(' ', 1)", "s.partition('quick')", "s.rpartition('o')", "s.partition('zz')", "s.find('o')", "s.rfind('o')", "s.index('zz')", "s.count('o')", "s.replace('o', '0')", "s.replace('o', '0', 1)", "s.replace('', '-')", "s.startswith(('A', 'The'))", "s.endswith('Fox', 5)", "s.center(30, '*')", "s.ljust(22) + '|'", "s.rjust(22, '.')", "s.zfill(25)", "'-5'.zfill(4)", "s.strip('Tx')", "s.lstrip('The ')", "s.rstrip('xoF')", "s.removeprefix('The ')", "s.removesuffix('Fox')", "s[::-1]", "s[4:9]", "s[-3:]", "s[100:]", "s[100]", "s.expandtabs()", "'a\\tb'.expandtabs(4)", "'a\\nb\\r\\nc'.splitlines()", "'a\\nb\\n'.splitlines(True)", "','.join(['a', 'b'])", "','.join([1])", "','.join('abc')", "s.translate(str.maketrans('To', 'to'))", "s.translate({ord('T'): None, 113: 'Q'})", "str.maketrans('ab', 'cd', 'e')", "'a1'.isalnum()", "'12'.isdigit()", "'1.2'.isdecimal()", "'a b'.isidentifier()", "'class'.isidentifier()", "' '.isspace()", "'Ab Cd'.istitle()", "''.isupper()", "'A1'.isupper()", "'\\n'.isprintable()", "'é'.isascii()", "s.encode()", "'é€'.encode('utf-8')", "'é'.encode('ascii')", "'é'.encode('ascii', 'ignore')", "'é'.encode('latin-1')", "'é'.encode('ascii', 'replace')", "'é'.encode('ascii', 'xmlcharrefreplace')", "'é'.encode('ascii', 'backslashreplace')", "b'caf\\xc3\\xa9'.decode()", "b'\\xff'.decode()", "b'\\xff'.decode('utf-8', 'replace')", "b'\\xff'.decode(errors='ignore')", "'a' * 3", "3 * 'ab'", "'a' * -1", "'b' > 'a'", "'a' < 1", "'a' + 1", "1 + 'a'", "'a' in 'abc'", "1 in 'abc'", "'abc'.index('c', 1, 2)", "ord('ab')", "chr(8364)", "chr(-1)", "ascii('é\\n')", "repr('it\\'s')", "repr('\"\\'')", "repr('\\x00\\x7f\\xa0\\u200b')", "len('é')", "'ß'.upper()", "'İ'.lower()", "'ŉ'.title()", "hash('a') == hash('a')", "'%s' % 'x'", "s.format_map({'x': 1})", "'{x}'.format_map({'x': 1})", "'a,b,,c'.split(',')", "''.split()", "''.split(',')", "'  a  b '.split()", "'abc'.split('')", "'x'.join([])", "str(b'x')", "str(b'x', 'utf-8')", "str()", "'Straße'.casefold()", "'aXbX'.rsplit('X')", "'they\\'re bill\\'s'.title()", "'abc' == b'abc'", "max('hello')", "sorted('hello')", "'a-b_c'.replace('-', '_').split('_')", "'%s' % None", "str(None)", "int('  42 ')", "int('4_2')", "int('0x1f', 16)", "int('z', 36)", "int('1.5')", "int('')", "float(' 1e3 ')", "float('nan')", "float('x')", "'abc'.__contains__('a')", "str.lower('ABC')", "str.join('-', 'abc')", "'abc'.upper.__name__",
]:
    attempt(lambda: eval(call))
