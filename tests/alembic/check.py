#!/usr/bin/env python3
"""Compares the native `stillroom` with the recordings of `operations/`.

    tests/alembic/check [NAME…] [--offline] [--exact] [--details N]

In: `operations/NAME.py` and `NAME.expected.json`; the `stillroom` that STILLROOM
names, or the newest build. Python 3.11 alone suffices: real Alembic is not run.
Out: the cases that differ, and exit code 1 when one does that `known.toml` does
not explain. `--offline` also compares the text of `upgrade head --sql` for the
three dialects; `--exact` compares whole error messages instead of first lines.
"""

import argparse
import difflib
import json
import re
import sqlite3
import subprocess
import sys
import tempfile
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
CASES = HERE / "operations"
sys.path.insert(0, str(HERE.parent / "corpora"))
import canonical  # noqa: E402
import compare  # noqa: E402

TIME_LIMIT = 60


def settings_file(expected: dict) -> str:
    """`stillroom.toml` for what `env.py` would have given."""
    lines = []
    options = dict(expected["options"])
    convention = options.pop("naming_convention", {})
    if expected["foreign_keys"]:
        options["foreign_keys"] = True
    lines += [f"{key} = {json.dumps(value)}" for key, value in options.items()]
    if convention:
        lines += ["[naming_convention]"] + [f"{key} = {json.dumps(value)}" for key, value in convention.items()]
    return "\n".join(lines) + "\n"


def error_text(error: dict | None, exact: bool) -> str | None:
    if error is None:
        return None
    text = f"{error['class']}: {error['message']}"
    return text if exact else text.strip().splitlines()[0].strip()


def plain_rows(path: Path) -> dict:
    """Rows as `expect.py` records them, in rowid order."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = {}
    try:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        for (name,) in names:
            if name == "alembic_version" or name.startswith("sqlite_"):
                continue
            cursor = connection.execute(f"SELECT * FROM {canonical.quote(name)}")
            rows = [
                [{"bytes": value.hex()} if isinstance(value, bytes) else value for value in row] for row in cursor
            ]
            if rows:
                found[name] = {"columns": [column[0] for column in cursor.description], "rows": rows}
    finally:
        connection.close()
    return found


def differ(expected: dict, step: dict | None, database: Path | None, exact: bool) -> list[str]:
    """What differs in one direction."""
    if step is None or database is None:
        return ["not run"]
    lines = []
    wanted, got = error_text(expected["error"], exact), step.get("error")
    if got is not None and not exact:
        got = got.strip().splitlines()[0].split(" (Background on this error at:")[0].strip()
    if wanted != (got and re.sub(r"0x[0-9a-f]{6,}", "0x…", got)):
        lines += [f"error expected: {wanted}", f"error ours:     {got}"]
    schema = canonical.read_schema(database)
    for kind in ("tables", "views", "triggers"):
        for name in sorted(set(expected["schema"][kind]) | set(schema[kind])):
            if name not in schema[kind]:
                lines.append(f"{kind[:-1]} {name} is missing")
            elif name not in expected["schema"][kind]:
                lines.append(f"{kind[:-1]} {name} should not be there")
            else:
                lines += compare.compare_item(name, expected["schema"][kind][name], schema[kind][name]) if (
                    expected["schema"][kind][name] != schema[kind][name]
                ) else []
    rows = plain_rows(database)
    for name in sorted(set(expected["rows"]) | set(rows)):
        empty = {"columns": [], "rows": []}
        wanted_rows, own_rows = expected["rows"].get(name, empty), rows.get(name, empty)
        if wanted_rows != own_rows:
            lines += compare.compare_item(name, {"rows": wanted_rows["rows"]}, {"rows": own_rows["rows"]})
    return lines


def is_nothing(expected: dict) -> bool:
    """Whether the recorded downgrade had no revision to revert: the script itself rolled its version row back."""
    same = all(expected["downgrade"][key] == expected["upgrade"][key] for key in ("schema", "rows", "master"))
    return same and not expected["downgrade"]["statements"]


def prepare(name: str, folder: Path) -> dict:
    """A folder as a person would have it: alembic.ini, one revision, settings, and the database to start from."""
    expected = json.loads((CASES / f"{name}.expected.json").read_text())
    versions = folder / "project" / "migrations" / "versions"
    versions.mkdir(parents=True)
    (folder / "project" / "alembic.ini").write_text("[alembic]\nscript_location = migrations\n")
    (folder / "project" / "stillroom.toml").write_text(settings_file(expected))
    (versions / f"{name}.py").write_text((CASES / f"{name}.py").read_text())
    connection = sqlite3.connect(folder / "start.sqlite")
    for statement in expected["setup"]:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return expected


def check_online(name: str, folder: Path, program: Path, exact: bool) -> list[str]:
    expected = prepare(name, folder)
    kept = folder / "databases"
    kept.mkdir()
    command = [program, "trace", "--dir", folder / "project", "--json", "--strict", "--driver", "pysqlite"]
    command += ["--database", folder / "start.sqlite", "--keep-databases", kept]
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT)
        document = json.loads(run.stdout)
    except subprocess.TimeoutExpired:
        return [f"did not end within {TIME_LIMIT} s"]
    except json.JSONDecodeError:
        # The script could not be loaded: the error itself is all there is.
        text = (run.stderr or run.stdout).strip().splitlines()
        wanted = error_text(expected["upgrade"]["error"], exact=False)
        return [] if text and wanted and text[-1].removeprefix("FAILED: ") == wanted else [
            f"no document: {text[-1] if text else run.returncode}"
        ]
    steps = {step["direction"]: step for step in document["steps"]}
    files = sorted(kept.glob("*.sqlite"))
    found = {("upgrade" if "-up-" in path.name else "downgrade"): path for path in files}
    lines = []
    for direction in ("upgrade", "downgrade"):
        if direction in expected:
            if direction == "downgrade" and direction not in steps and is_nothing(expected):
                continue
            for line in differ(expected[direction], steps.get(direction), found.get(direction), exact):
                lines.append(f"{direction}: {line}")
    return lines


def check_offline(name: str, folder: Path, program: Path, exact: bool) -> list[str]:
    expected = prepare(name, folder)["offline"]
    lines = []
    for dialect, wanted in expected.items():
        command = [program, "upgrade", "head", "--sql", "--dir", folder / "project", "--dialect", dialect, "--strict"]
        run = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT)
        error = error_text(wanted["error"], exact)
        if error is None and run.returncode != 0:
            lines.append(f"offline {dialect}: fails with {run.stderr.strip().splitlines()[-1:]}")
        elif error is not None and run.returncode == 0:
            lines.append(f"offline {dialect}: error expected: {error}")
        if run.stdout.strip() != wanted["sql"].strip():
            for line in difflib.unified_diff(wanted["sql"].strip().split("\n"), run.stdout.strip().split("\n"), lineterm="", n=0):
                if not line.startswith(("---", "+++", "@@")):
                    lines.append(f"offline {dialect}: {'expected' if line[0] == '-' else 'ours    '} {line[1:]}")
    return lines


def check(name: str, program: Path, exact: bool, offline: bool) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="stillroom-check-") as folder:
        lines = check_online(name, Path(folder), program, exact)
    if offline:
        with tempfile.TemporaryDirectory(prefix="stillroom-check-") as folder:
            lines += check_offline(name, Path(folder), program, exact)
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--offline", action="store_true", help="compare upgrade --sql for three dialects too")
    parser.add_argument("--exact", action="store_true", help="compare whole error messages")
    parser.add_argument("--details", type=int, default=6, help="how many lines to show of a differing case")
    arguments = parser.parse_args()
    known = tomllib.loads((HERE / "known.toml").read_text()).get("difference", [])
    explained = {item["case"] for item in known if arguments.offline or not item.get("offline")}
    names = arguments.names or sorted(path.stem for path in CASES.glob("*.py"))
    program = compare.executable()
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = list(pool.map(lambda name: check(name, program, arguments.exact, arguments.offline), names))
    failed = 0
    for name, lines in zip(names, results):
        if name in explained and not lines:
            lines = ["known.toml explains a difference that is no longer there"]
        elif name in explained:
            continue
        if lines:
            failed += 1
            print(name)
            for line in lines[: arguments.details]:
                print(f"    {line[:240]}")
    print(f"{len(names) - failed} of {len(names)} cases equal")
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()
