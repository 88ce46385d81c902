"""Makes a program of a file of checks: what stands above `---`, then one line of output a check."""

import sys


def program(text):
    prelude, _, checks = text.partition("\n---\n")
    lines = [prelude]
    for number, check in enumerate(checks.splitlines(), 1):
        lines.append(f"try:\n    print({number}, repr({check}))")
        lines.append(f"except Exception as _error:\n    print({number}, type(_error).__name__, _error)")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(program(open(sys.argv[1]).read()))
