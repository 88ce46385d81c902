#!/usr/bin/env python3
"""Upgrades the folders that target PostgreSQL to their heads on a real one, with real Alembic.

    .cache/venv/bin/python tests/corpora/postgres_run.py [NAME…] [--force]

In: `.cache/corpora/NAME`, PostgreSQL 15. Out: `.cache/corpora/NAME.postgresql.json`:

    {"name", "version", "alembic", "sqlalchemy", "postgresql", "revisions", "error", "objects"}

`revisions` are those that ran, in their order; `error` is what stopped the run,
if anything did; `objects` as `objects.py` has them. Exit code 3: there is no
PostgreSQL here, which is a failure where CI is set.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import corpus as corpora
from postgres import Server, Unavailable


def run_folder(corpus: corpora.Corpus, url: str) -> dict:
    """Runs in this process, one revision at a time, each in a transaction of its own."""
    import alembic
    import psycopg2
    import sqlalchemy
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    import objects
    from environment import configuration, message_of, prepare

    prepare(corpus)
    with tempfile.TemporaryDirectory(prefix="stillroom-corpus-") as name:
        work = Path(name).resolve()
        os.chdir(work)
        config = configuration(corpus.version_folders, work, url, corpus.options)
        script = ScriptDirectory.from_config(config)
        planned: list = []

        def remember(revision, context):
            planned.extend(script._upgrade_revs("heads", revision))
            return []

        with EnvironmentContext(config, script, fn=remember):
            script.run_env()
        done, error = [], None
        for step in planned:
            try:
                with EnvironmentContext(config, script, fn=lambda revision, context: [step]):
                    script.run_env()
            except Exception as problem:
                error = f"{step.revision.revision}: {message_of(problem)}"
                break
            done.append(step.revision.revision)
        os.chdir(corpora.ROOT)
    connection = psycopg2.connect(url.replace(f"+{corpus.driver}", ""))
    found = objects.of_postgresql(connection)
    server = connection.server_version
    connection.close()
    return {
        "name": corpus.name,
        "version": corpus.version,
        "alembic": alembic.__version__,
        "sqlalchemy": sqlalchemy.__version__,
        "postgresql": f"{server // 10000}.{server % 10000}",
        "revisions": done,
        "planned": len(planned),
        "error": error,
        "objects": found,
    }


def describe(result: dict) -> str:
    text = f"{result['name']} {result['version']}: {len(result['revisions'])} of {result['planned']} on PostgreSQL {result['postgresql']}"
    text += f" with SQLAlchemy {result['sqlalchemy']}, {len(result['objects'])} objects"
    return text + (f"\n  {result['error'].splitlines()[0]}" if result["error"] else "")


def wanted(names: list[str]) -> list[corpora.Corpus]:
    return [corpus for corpus in corpora.load(names, True) if corpus.target == "postgresql"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--force", action="store_true", help="run again what was run")
    parser.add_argument("--url", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.url:
        (corpus,) = wanted(arguments.names)
        result = run_folder(corpus, arguments.url)
        corpus.postgresql.write_text(json.dumps(result, ensure_ascii=False, indent=1))
        print(describe(result))
        return
    left = []
    for corpus in wanted(arguments.names):
        if not corpus.is_fetched():
            print(f"{corpus.name}: SKIPPED, not fetched")
            continue
        if not arguments.force and corpus.postgresql.exists() and corpus.postgresql.stat().st_mtime > corpus.changed():
            print(describe(json.loads(corpus.postgresql.read_text())))
            continue
        left.append(corpus)
    if not left:
        return
    failed = False
    try:
        with Server() as server:
            for corpus in left:
                url = server.new_database(corpus.name, corpus.driver)
                python = corpora.CACHE / ("venv" if corpus.sqlalchemy == "2.1" else "venv14") / "bin" / "python"
                try:
                    run = subprocess.run([python, __file__, "--url", url, corpus.name], timeout=corpora.TIME_LIMIT)
                    failed |= run.returncode != 0
                except subprocess.TimeoutExpired:
                    print(f"{corpus.name}: no end after {corpora.TIME_LIMIT} s")
                    failed = True
    except Unavailable as problem:
        if os.environ.get("CI"):
            raise SystemExit(f"failed: {problem}") from problem
        print(f"SKIPPED: {problem}", file=sys.stderr)
        raise SystemExit(3) from problem
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()
