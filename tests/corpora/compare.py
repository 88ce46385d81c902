#!/usr/bin/env python3
"""Compares what Stillroom leaves behind after every revision with what real Alembic left.

    tests/corpora/compare [NAME…] [--all] [--details N]

In: `NAME.expected.json` of `alembic_run.py`, and the native `stillroom` (built by
`compare`, or named by STILLROOM). Stillroom keeps the database after every step;
both sides are read by `canonical.py`, so its own reflection is not trusted here.

Out: a table, the first differences, and exit code 1 when a step differs that
`known.toml` does not explain.
"""

import argparse
import difflib
import json
import os
import re
import subprocess
import tempfile
import time
import tomllib
from pathlib import Path

import canonical
import corpus as corpora

TIME_LIMIT = 600


def executable() -> Path:
    """The native command line: STILLROOM, else the newest of the debug and release builds."""
    if os.environ.get("STILLROOM"):
        return Path(os.environ["STILLROOM"])
    built = [corpora.ROOT / "target" / kind / "stillroom" for kind in ("release", "debug")]
    built = [path for path in built if path.exists()]
    if not built:
        raise SystemExit("no stillroom binary: cargo build --bin stillroom")
    return max(built, key=lambda path: path.stat().st_mtime)


def trace(corpus: corpora.Corpus, work: Path) -> dict:
    """Runs `stillroom trace`; its document, with the schema that each kept database has."""
    kept = work / "databases"
    kept.mkdir()
    command = [executable(), "trace", "--dir", str(corpus.folder), "--json", "--strict", "--driver", "pysqlite"]
    command += ["--keep-databases", str(kept)]
    if corpus.start:
        command += ["--database", str(corpus.start_database)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT)
    try:
        document = json.loads(run.stdout)
    except json.JSONDecodeError:
        text = (run.stderr or run.stdout).strip().splitlines()
        return {"steps": [], "fatal": text[-1] if text else f"exit code {run.returncode}"}
    if "steps" not in document:
        return {"steps": [], "fatal": document.get("error", "no steps").splitlines()[0]}
    for path in sorted(kept.glob("*.sqlite")):
        number, direction, revision = path.stem.split("-", 2)
        step = document["steps"][int(number) - 1]
        if (direction, revision) != ("up" if step["direction"] == "upgrade" else "down", step["revision"]):
            raise SystemExit(f"{path.name} does not belong to step {step['direction']} {step['revision']}")
        step["schema"] = canonical.read_schema(path)
        step["rows"] = canonical.read_rows(path)
        step["versions"] = canonical.read_versions(path)
    return document


def normal_error(text: str | None) -> str | None:
    """An error's class and first line; what follows (SQL, parameters) is said differently."""
    return None if text is None else re.sub(r"0x[0-9a-f…]+", "0x…", text.strip().splitlines()[0])


def difference(expected: dict, ours: dict | None) -> list[str]:
    """What differs in one step (error, version rows, schema, rows), as lines; nothing when it is equal."""
    if ours is None:
        return ["not run"]
    lines = []
    if normal_error(expected["error"]) != normal_error(ours.get("error")):
        lines += [f"error expected: {normal_error(expected['error'])}", f"error ours:     {normal_error(ours.get('error'))}"]
    if expected["versions"] != ours.get("versions"):
        lines += [f"versions expected {expected['versions']}, ours {ours.get('versions')}"]
    wanted, got = expected["schema"], ours.get("schema") or {"tables": {}, "views": {}, "triggers": {}}
    for kind in ("tables", "views", "triggers"):
        for name in sorted(set(wanted[kind]) | set(got[kind])):
            if name not in got[kind]:
                lines.append(f"{kind[:-1]} {name} is missing")
            elif name not in wanted[kind]:
                lines.append(f"{kind[:-1]} {name} should not be there")
            elif wanted[kind][name] != got[kind][name]:
                lines += compare_item(name, wanted[kind][name], got[kind][name])
    rows = (expected["rows"], ours.get("rows") or {})
    for name in sorted(set(rows[0]) | set(rows[1])):
        lines += compare_item(name, {"rows": rows[0].get(name, [])}, {"rows": rows[1].get(name, [])})
    return lines


def compare_item(name: str, wanted, got) -> list[str]:
    """Expected and own form of a table, view or trigger, line by line."""
    if isinstance(wanted, str):
        return [f"{name} expected: {wanted}", f"{name} ours:     {got}"]
    lines = []
    for key in wanted:
        if wanted[key] == got[key]:
            continue
        listed = [
            [json.dumps(item, ensure_ascii=False) for item in (side if isinstance(side, list) else [side])]
            for side in (wanted[key], got[key])
        ]
        for line in difflib.unified_diff(*listed, lineterm="", n=0):
            if not line.startswith(("---", "+++", "@@")):
                lines.append(f"{name}.{key} {'expected' if line[0] == '-' else 'ours    '} {line[1:]}")
    return lines


def compare(corpus: corpora.Corpus, known: set[tuple[str, str, str]], details: int) -> tuple[list[str], int]:
    """One row of the table, and how many unexplained differences there are."""
    expected = json.loads(corpus.expected.read_text())
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="stillroom-compare-") as name:
        document = trace(corpus, Path(name))
    seconds = time.monotonic() - started
    ours = {(step["direction"], step["revision"]): step for step in document["steps"]}
    equal, total, unexplained, shown = {}, {}, 0, []
    first = document.get("fatal", "")
    for step in expected["steps"]:
        key = (step["direction"], step["revision"])
        total[step["direction"]] = total.get(step["direction"], 0) + 1
        lines = difference(step, ours.get(key))
        explained = (corpus.name, *key) in known
        if not lines and not explained:
            equal[step["direction"]] = equal.get(step["direction"], 0) + 1
            continue
        if not lines:
            lines = ["known.toml explains a difference that is no longer there"]
            explained = False
        unexplained += not explained
        first = first or f"{step['direction']} {step['revision']}: {lines[0]}"
        if len(shown) < details:
            shown.append(f"{corpus.name}: {step['direction']} {step['revision']}")
            shown += [f"    {line[:300]}" for line in lines[:20]]
    # A step that real Alembic could not run, but ours did, is a difference in strict mode.
    # Real Alembic is not asked to downgrade after a failed upgrade, so what ours does then is not compared.
    ran = {(step["direction"], step["revision"]) for step in expected["steps"]}
    stopped = any(step["error"] and step["direction"] == "upgrade" for step in expected["steps"])
    extra = [key for key in ours if key not in ran and not (stopped and key[0] == "downgrade")]
    # Where it is known that ours goes on at the step that stopped the real one, what follows is not compared either.
    if any(step["error"] and (corpus.name, step["direction"], step["revision"]) in known for step in expected["steps"]):
        extra = []
    if extra:
        unexplained += len(extra)
        first = first or f"{extra[0][0]} {extra[0][1]} ran here only"
    print("\n".join(shown), end="\n" if shown else "")
    row = [
        corpus.name,
        str(expected["revisions"]),
        f"{equal.get('upgrade', 0)}/{total.get('upgrade', 0)}",
        f"{equal.get('downgrade', 0)}/{total.get('downgrade', 0)}",
        f"{seconds:.1f} s ({expected['seconds']} s)",
        first[:100],
    ]
    return row, unexplained


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--all", action="store_true", help="the later folders too")
    parser.add_argument("--details", type=int, default=3, help="how many differing steps to show in full")
    arguments = parser.parse_args()
    listed = tomllib.loads((corpora.HERE / "known.toml").read_text()).get("difference", [])
    known = {(item["folder"], item["direction"], item["revision"]) for item in listed}
    rows = [["folder", "revisions", "equal up", "equal down", "time (real)", "first difference"]]
    differences = 0
    for corpus in corpora.load(arguments.names, arguments.all):
        if not corpus.expected.exists():
            if os.environ.get("CI"):
                raise SystemExit(f"failed: {corpus.name} was not fetched")
            rows.append([corpus.name, "-", "-", "-", "-", "SKIPPED, not fetched"])
            continue
        row, unexplained = compare(corpus, known, arguments.details)
        rows.append(row)
        differences += unexplained
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
    if differences:
        raise SystemExit(f"{differences} steps differ")
    print("every step is equal")


if __name__ == "__main__":
    main()
