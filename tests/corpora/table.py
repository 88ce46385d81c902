#!/usr/bin/env python3
"""Measures every public folder and keeps the table of how far Stillroom agrees with the real thing.

    tests/corpora/table [NAME…] [--write]

In: what `alembic_run.py` and `postgres_run.py` recorded, and the native
`stillroom`. For each folder:

    strict       steps that real Alembic ran on SQLite, and how many of them ours left equal
    lenient      revisions that ours runs without `--strict`, of all
    PostgreSQL   objects at the heads that equal those of real Alembic on PostgreSQL, of all

Out: `RESULTS.md` for people and `results.json` for the check (with `--write`).
Exit code 1 when a folder could not be got, or is worse than `results.json` says.
"""

import argparse
import json
import subprocess
import tempfile
import tomllib
from pathlib import Path

import canonical
import compare
import corpus as corpora
import objects

RESULTS = corpora.HERE / "results.json"
TABLE = corpora.HERE / "RESULTS.md"


def strict(corpus: corpora.Corpus, work: Path) -> dict:
    """Every step that real Alembic ran on SQLite, its failures included, beside ours."""
    expected = json.loads(corpus.expected.read_text())
    document = compare.trace(corpus, work)
    ours = {(step["direction"], step["revision"]): step for step in document["steps"]}
    counts = {"up": 0, "up_equal": 0, "down": 0, "down_equal": 0, "first": document.get("fatal", "")}
    for step in expected["steps"]:
        direction = "up" if step["direction"] == "upgrade" else "down"
        lines = compare.difference(step, ours.get((step["direction"], step["revision"])))
        counts[direction] += 1
        counts[f"{direction}_equal"] += not lines
        if lines and not counts["first"]:
            counts["first"] = f"{direction} {step['revision']}: {lines[0]}"[:160]
    return counts


def lenient(corpus: corpora.Corpus, work: Path) -> dict:
    """How many revisions ours runs as the page does, and what they left."""
    kept = work / "lenient"
    kept.mkdir()
    command = [compare.executable(), "trace", "--dir", str(corpus.folder), "--json", "--keep-databases", str(kept)]
    if corpus.target != "sqlite":
        command += ["--dialect", corpus.target]
    for place in corpus.skip:
        command += ["--skip-statement", place]
    if corpus.start:
        command += ["--database", str(corpus.start_database)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=corpora.TIME_LIMIT)
    counts = {"revisions": len(corpus.revision_files()), "ran": 0, "first": "", "skipped": len(corpus.skip)}
    try:
        steps = json.loads(run.stdout)["steps"]
    except (json.JSONDecodeError, KeyError):
        counts["first"] = (run.stderr or run.stdout).strip().splitlines()[-1:]
        return counts
    for step in steps:
        if step["direction"] != "upgrade":
            continue
        if step["error"]:
            counts["first"] = f"{step['revision']}: {step['error'].splitlines()[0]}"[:160]
            break
        counts["ran"] += 1
    if corpus.target == "postgresql" and corpus.postgresql.exists():
        expected = json.loads(corpus.postgresql.read_text())
        # Where the real one stops, what ours left at its last revision.
        databases = sorted(kept.glob("*-up-*.sqlite"))[: len(expected["revisions"])]
        found = objects.of_sqlite(canonical.read_schema(databases[-1])) if databases else {}
        equal, total, lines = objects.differences(expected["objects"], found)
        counts |= {"objects": total, "objects_equal": equal, "objects_first": lines[:5], "on_postgresql": len(expected["revisions"])}
    return counts


def measure(corpus: corpora.Corpus) -> dict:
    with tempfile.TemporaryDirectory(prefix="stillroom-table-") as name:
        return {"version": corpus.version, "target": corpus.target, "strict": strict(corpus, Path(name)), "lenient": lenient(corpus, Path(name))}


def worse(before: dict, now: dict) -> list[str]:
    """What fell, in words."""
    found = []
    for mode, key in (("strict", "up_equal"), ("strict", "down_equal"), ("lenient", "ran"), ("lenient", "objects_equal")):
        old, new = before[mode].get(key, 0), now[mode].get(key, 0)
        if new < old:
            found.append(f"{mode} {key} was {old}, is {new}")
    return found


def share(equal: int, total: int) -> str:
    return f"{equal}/{total}" if total else "-"


def passed_over(free: dict) -> str:
    return f" ({free['skipped']} passed over)" if free.get("skipped") else ""


def write(results: dict) -> None:
    """Both files: the table with its sums, and the numbers it is checked against."""
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    sums = dict.fromkeys(("revisions", "up", "up_equal", "down", "down_equal", "ran", "objects", "objects_equal"), 0)
    lines = [
        "# How far Stillroom agrees with the real thing on public folders",
        "",
        "Written by `tests/corpora/table --write`; do not edit. Strict: steps that real Alembic ran on SQLite (where it",
        "fails, the failure is a step), and how many of them ours left equal in schema and rows, up and down. Lenient:",
        "revisions that run as they do on the page, up to the first that stops, and how many statements were passed over",
        "as the person in front of it would ask for. PostgreSQL: tables, columns with their",
        "nullability, primary keys, foreign keys with ON DELETE, uniques and indexes at the heads that equal those of real",
        "Alembic on a real PostgreSQL 15; where that stops, at its last revision.",
        "",
        "| folder | version | target | revisions | strict up | strict down | lenient | PostgreSQL |",
        "|---|---|---|--:|--:|--:|--:|--:|",
    ]
    for name, result in results.items():
        exact, free = result["strict"], result["lenient"]
        for key in sums:
            sums[key] += exact.get(key, free.get(key, 0))
        lines.append(
            f"| {name} | {result['version']} | {result['target']} | {free['revisions']} | {share(exact['up_equal'], exact['up'])} "
            f"| {share(exact['down_equal'], exact['down'])} | {share(free['ran'], free['revisions'])}{passed_over(free)} "
            f"| {share(free.get('objects_equal', 0), free.get('objects', 0))} |"
        )
    lines.append(
        f"| all {len(results)} | | | {sums['revisions']} | {share(sums['up_equal'], sums['up'])} | {share(sums['down_equal'], sums['down'])} "
        f"| {share(sums['ran'], sums['revisions'])} | {share(sums['objects_equal'], sums['objects'])} |"
    )
    lines += ["", "## What is not equal yet", ""]
    for name, result in results.items():
        for mode in ("strict", "lenient"):
            if result[mode]["first"]:
                lines.append(f"- {name}, {mode}: `{result[mode]['first']}`")
    TABLE.write_text("\n".join(lines) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--write", action="store_true", help="keep what was measured as what is expected")
    arguments = parser.parse_args()
    known = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    explained = {item["folder"] for item in tomllib.loads((corpora.HERE / "known.toml").read_text()).get("difference", [])}
    results, failures = {}, []
    for corpus in corpora.load(arguments.names, True):
        if corpus.path is not None:
            continue
        if not corpus.is_fetched() or not corpus.expected.exists():
            failures.append(f"{corpus.name}: could not be got")
            continue
        result = results[corpus.name] = measure(corpus)
        exact, free = result["strict"], result["lenient"]
        print(
            f"{corpus.name}: strict {exact['up_equal']}/{exact['up']} up, {exact['down_equal']}/{exact['down']} down; "
            f"lenient {free['ran']}/{free['revisions']}; PostgreSQL {share(free.get('objects_equal', 0), free.get('objects', 0))}"
            + (" (see known.toml)" if corpus.name in explained else ""),
            flush=True,
        )
        if corpus.target == "postgresql" and "objects" not in free:
            failures.append(f"{corpus.name}: was not run on PostgreSQL")
        if corpus.name in known:
            failures += [f"{corpus.name}: {text}" for text in worse(known[corpus.name], result)]
    if arguments.write:
        write({**known, **results} if arguments.names else results)
    if failures:
        raise SystemExit("failed:\n" + "\n".join(failures))
    print("no folder is worse than it was")


if __name__ == "__main__":
    main()
