#!/usr/bin/env python3
"""Runs public folders through real Alembic, one revision at a time, and records every schema.

    .cache/venv/bin/python tests/corpora/alembic_run.py [NAME…] [--all] [--force]

In: `.cache/corpora/NAME`. Out: `.cache/corpora/NAME.expected.json`:

    {"name", "alembic", "sqlalchemy", "sqlite", "revisions", "seconds",
     "steps": [{"direction", "revision", "from", "error", "versions", "schema", "rows"}]}

Upgrade goes to all heads in Alembic's own order, then downgrade goes back as far
as it can. A direction ends at its first error, which is a step too. The
environment is ours and minimal; `options` of `corpora.toml` are the project's.
"""

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import alembic
import sqlalchemy
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory

import canonical
import corpus as corpora
from environment import configuration, message_of, prepare

class Runner:
    """Runs steps of one folder on one database file."""

    def __init__(self, versions: list[Path], work: Path, start: Path | None, options: dict) -> None:
        self.database = work / "database.sqlite"
        if start is not None:
            shutil.copy(start, self.database)
        self.config = configuration(versions, work, f"sqlite:///{self.database}", options)
        self.script = ScriptDirectory.from_config(self.config)

    def perform(self, direction: str, step) -> dict:
        """One step, with what it left behind."""
        error = None
        environment = EnvironmentContext(self.config, self.script, fn=lambda revision, context: [step])
        try:
            with environment:
                self.script.run_env()
        except Exception as problem:
            error = message_of(problem)
        down = step.revision.down_revision
        return {
            "direction": direction,
            "revision": step.revision.revision,
            "from": [down] if isinstance(down, str) else list(down or ()),
            "error": error,
            "versions": canonical.read_versions(self.database),
            "schema": canonical.read_schema(self.database),
            "rows": canonical.read_rows(self.database),
        }

    def plan(self) -> list:
        """The upgrade to all heads. Made inside the environment, since a script may use `op` as it is loaded."""
        planned: list = []

        def remember(revision, context):
            planned.extend(self.script._upgrade_revs("heads", revision))
            return []

        with EnvironmentContext(self.config, self.script, fn=remember):
            self.script.run_env()
        return planned

    def run(self) -> list[dict]:
        steps = []
        for step in self.plan():
            steps.append(self.perform("upgrade", step))
            if steps[-1]["error"]:
                return steps
        heads = tuple(canonical.read_versions(self.database))
        for step in list(self.script._downgrade_revs("base", heads)):
            steps.append(self.perform("downgrade", step))
            if steps[-1]["error"]:
                return steps
        return steps


def run_folder(corpus: corpora.Corpus) -> dict:
    """Runs in this process: the folder's modules stay loaded, so one process serves one folder."""
    prepare(corpus)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="stillroom-corpus-") as name:
        work = Path(name).resolve()
        os.chdir(work)
        start = corpus.start_database if corpus.start else None
        steps = Runner(corpus.version_folders, work, start, corpus.options).run()
        os.chdir(corpora.ROOT)
    return {
        "name": corpus.name,
        "package": corpus.package,
        "version": corpus.version,
        "alembic": alembic.__version__,
        "sqlalchemy": sqlalchemy.__version__,
        "sqlite": sqlite3.sqlite_version,
        "revisions": len({step["revision"] for step in steps}),
        "seconds": round(time.monotonic() - started, 1),
        "steps": steps,
    }


def describe(result: dict) -> str:
    up = [step for step in result["steps"] if step["direction"] == "upgrade"]
    down = [step for step in result["steps"] if step["direction"] == "downgrade"]
    tables = len(up[-1]["schema"]["tables"]) if up else 0
    failed = [step for step in result["steps"] if step["error"]]
    text = f"{' '.join([result['name'], result['version']]).strip()}: {len(up)} up, {len(down)} down, {tables} tables, {result['seconds']} s"
    for step in failed:
        text += f"\n  {step['direction']} {step['revision']} fails: {step['error'].splitlines()[0]}"
    return text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--all", action="store_true", help="the later folders too")
    parser.add_argument("--force", action="store_true", help="run again what was run")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.here:
        (corpus,) = corpora.load(arguments.names)
        result = run_folder(corpus)
        corpus.expected.write_text(json.dumps(result, ensure_ascii=False))
        print(describe(result))
        return
    failed = False
    for corpus in corpora.load(arguments.names, arguments.all):
        if not corpus.is_fetched():
            print(f"{corpus.name}: SKIPPED, not fetched")
            continue
        if corpus.expected.exists() and not arguments.force:
            if corpus.expected.stat().st_mtime > corpus.changed():
                print(describe(json.loads(corpus.expected.read_text())))
                continue
        try:
            run = subprocess.run([sys.executable, __file__, "--here", corpus.name], timeout=corpora.TIME_LIMIT)
            failed |= run.returncode != 0
        except subprocess.TimeoutExpired:
            print(f"{corpus.name}: no end after {corpora.TIME_LIMIT} s")
            failed = True
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()
