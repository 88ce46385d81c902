#!/usr/bin/env python3
"""Runs every case of `operations/` under real Alembic and records what happened.

In: `operations/NAME.py`, each a migration script of one revision (see README.md).
Out: `operations/NAME.expected.json`, committed, never edited by hand.

    tests/corpora/setup && .cache/venv/bin/python tests/alembic/expect.py [NAME…]

Batch mode iterates over sets, so the order of constraints and indexes may differ from run
to run. A case is run several times; a file is only rewritten when the result
differs in more than that order, and `"stable": false` says that it does differ.
"""

import io
import itertools
import json
import logging
import re
import shutil
import sqlite3
import sys
import tempfile
import traceback
import warnings
from pathlib import Path

import alembic
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.operations import Operations

HERE = Path(__file__).resolve().parent
CASES = HERE / "operations"
sys.path.insert(0, str(HERE.parent / "corpora"))
import canonical  # noqa: E402

ENVIRONMENT = '''
from alembic import context
import sqlalchemy as sa

options = context.config.attributes["options"]
if context.is_offline_mode():
    context.configure(dialect_name=context.config.attributes["dialect"], literal_binds=True, **options)
    with context.begin_transaction():
        context.run_migrations()
else:
    with context.config.attributes["engine"].connect() as connection:
        context.configure(connection=connection, **options)
        with context.begin_transaction():
            context.run_migrations()
'''

RUNS = 4
OFFLINE_DIALECTS = ("sqlite", "postgresql", "mysql")


def is_reflection() -> bool:
    """Whether the statement about to run was issued by SQLAlchemy's SQLite reflection."""
    frame = sys._getframe(2)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.endswith("dialects/sqlite/base.py") and frame.f_code.co_name.lstrip("_").startswith(
            ("get_", "has_table", "sqlite_main_query")
        ):
            return True
        frame = frame.f_back
    return False


def plain(value):
    """A value as JSON can hold it: bytes become {"bytes": hex}, the rest its text."""
    if value is sa.JSON.NULL:
        return "JSON.NULL"
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (bytes, memoryview)):
        return {"bytes": bytes(value).hex()}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return str(value)


def describe_error(error: BaseException | None, script: Path) -> dict | None:
    """Class, message and the script's own line of an exception; SQLAlchemy's link to its docs is left out."""
    if error is None:
        return None
    message = str(error)
    if isinstance(error, KeyError):
        message = repr(error.args[0])
    message = re.sub(r"\n?\(Background on this error at: .*?\)", "", message)
    message = re.sub(r"0x[0-9a-f]{6,}", "0x…", message)
    lines = [
        frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(script)
    ]
    described = {"class": type(error).__name__, "message": message, "line": lines[-1] if lines else None}
    original = getattr(error, "orig", None)
    if original is not None:
        described["original"] = {"class": type(original).__name__, "message": str(original)}
    return described


def read_master(path: Path) -> list[dict]:
    """`sqlite_master` without Alembic's own table, in order of creation."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid").fetchall()
    connection.close()
    return [
        {"type": kind, "name": name, "table": table, "sql": sql}
        for kind, name, table, sql in rows
        if table != "alembic_version"
    ]


def read_rows(path: Path) -> dict:
    """Every row of every table, in rowid order; booleans and dates as SQLite keeps them."""
    connection = sqlite3.connect(path)
    found = {}
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    for (name,) in names:
        if name == "alembic_version" or name.startswith("sqlite_"):
            continue
        cursor = connection.execute(f'SELECT * FROM "{name}"')
        rows = [plain(row) for row in cursor.fetchall()]
        if rows:
            found[name] = {"columns": [column[0] for column in cursor.description], "rows": rows}
    connection.close()
    return found


class Case:
    """One script, with a fresh database for each run."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.stem
        text = path.read_text()
        self.settings = {}
        # SETUP and OPTIONS stand before the first import, so that they can be read without Alembic.
        head = text.split("\nfrom alembic", 1)[0].split("\nimport ", 1)[0]
        exec(compile(head, str(path), "exec"), self.settings)  # our own files only

    def configure(self, folder: Path) -> Config:
        (folder / "environment" / "versions").mkdir(parents=True)
        (folder / "environment" / "env.py").write_text(ENVIRONMENT)
        versions = folder / "versions"
        versions.mkdir()
        shutil.copy(self.path, versions / self.path.name)
        self.script = versions / self.path.name
        config = Config(output_buffer=io.StringIO(), stdout=io.StringIO())
        config.set_main_option("script_location", str(folder / "environment"))
        config.set_main_option("version_locations", str(versions))
        config.set_main_option("path_separator", "newline")
        options = dict(self.settings.get("OPTIONS", {}))
        convention = options.pop("naming_convention", None)
        if convention:
            options["target_metadata"] = sa.MetaData(naming_convention=convention)
        config.attributes["options"] = options
        return config

    def setup(self) -> list[str]:
        text = self.settings.get("SETUP", "")
        statements, buffer = [], ""
        for line in text.strip().splitlines():
            buffer += line + "\n"
            if sqlite3.complete_statement(buffer):
                statements.append(buffer.strip())
                buffer = ""
        if buffer.strip():
            raise SystemExit(f"{self.name}: SETUP does not end with a semicolon")
        return statements

    def step(self, config: Config, engine, database: Path, action) -> dict:
        """Runs one command and records statements, warnings, error and what is left."""
        statements: list[dict] = []

        def record(connection, cursor, statement, parameters, context, executemany):
            if is_reflection() or "alembic_version" in statement:
                return
            statements.append({"sql": statement, "parameters": plain(parameters), "many": executemany})

        sa.event.listen(engine, "before_cursor_execute", record)
        error = None
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                action(config)
            except Exception as problem:
                error = problem
        sa.event.remove(engine, "before_cursor_execute", record)
        engine.dispose()
        result = {
            "error": describe_error(error, self.script),
            "warnings": [
                {"category": w.category.__name__, "message": str(w.message)}
                for w in caught
                if not issubclass(w.category, (ResourceWarning,))
            ],
            "statements": statements,
            "schema": canonical.read_schema(database),
            "master": read_master(database),
            "rows": read_rows(database),
        }
        return result

    def offline(self, config: Config, dialect: str) -> dict:
        """The text of `upgrade head --sql` for a dialect, or the error it ends in."""
        output = io.StringIO()
        config.output_buffer = output
        config.attributes["dialect"] = dialect
        error = None
        with warnings.catch_warnings(record=True):
            warnings.simplefilter("always")
            try:
                command.upgrade(config, "head", sql=True)
            except Exception as problem:
                error = problem
        return {"sql": output.getvalue(), "error": describe_error(error, self.script)}

    def run(self) -> dict:
        with tempfile.TemporaryDirectory(prefix="stillroom-expect-") as name:
            folder = Path(name).resolve()
            config = self.configure(folder)
            database = folder / "database.sqlite"
            connection = sqlite3.connect(database)
            for statement in self.setup():
                connection.execute(statement)
            connection.commit()
            connection.close()
            engine = sa.create_engine(f"sqlite:///{database}")
            if self.settings.get("FOREIGN_KEYS"):
                sa.event.listen(
                    engine, "connect", lambda dbapi, _: dbapi.execute("PRAGMA foreign_keys = ON").close()
                )
            config.attributes["engine"] = engine
            result = {
                "setup": self.setup(),
                "options": plain(self.settings.get("OPTIONS", {})),
                "foreign_keys": bool(self.settings.get("FOREIGN_KEYS")),
                "upgrade": self.step(config, engine, database, lambda c: command.upgrade(c, "head")),
            }
            if result["upgrade"]["error"] is None:
                result["downgrade"] = self.step(
                    config, engine, database, lambda c: command.downgrade(c, "base")
                )
            result["offline"] = {dialect: self.offline(config, dialect) for dialect in OFFLINE_DIALECTS}
            return result


def sort_index_runs(statements: list[dict]) -> list[dict]:
    """Statements where each run of CREATE INDEX is sorted: a rebuild makes a set of indexes anew."""
    grouped = itertools.groupby(statements, key=lambda item: item["sql"].startswith(("CREATE INDEX", "CREATE UNIQUE")))
    return [item for is_index, run in grouped for item in (sorted(run, key=str) if is_index else run)]


def unordered(result: dict) -> str:
    """The result without what depends on the order of sets: lines of SQL sorted, statements kept in order."""

    def loosen(value):
        if isinstance(value, dict):
            return {key: loosen(item) for key, item in value.items()}
        if isinstance(value, list):
            return [loosen(item) for item in value]
        if isinstance(value, str) and "CREATE TABLE" in value:
            return "\n".join(sorted(line.strip().rstrip(",") for line in value.splitlines()))
        return value

    loose = loosen({key: value for key, value in result.items() if key != "stable"})
    for direction in ("upgrade", "downgrade"):
        if direction in loose:
            loose[direction]["warnings"] = sorted(loose[direction]["warnings"], key=str)
            loose[direction]["master"] = sorted(loose[direction]["master"], key=str)
            loose[direction]["statements"] = sort_index_runs(loose[direction]["statements"])
    return json.dumps(loose, sort_keys=True)


def main() -> None:
    logging.disable(logging.CRITICAL)
    wanted = set(sys.argv[1:])
    print(f"alembic {alembic.__version__}, sqlalchemy {sa.__version__}, sqlite {sqlite3.sqlite_version}")
    count = written = 0
    for path in sorted(CASES.glob("*.py")):
        if wanted and path.stem not in wanted:
            continue
        count += 1
        # A script may replace operations of Alembic's own: only for itself.
        implementations = dict(Operations._to_impl._registry)
        runs = []
        for _ in range(RUNS):
            runs.append(Case(path).run())
            Operations._to_impl._registry = dict(implementations)
        result = runs[0]
        if len({unordered(run) for run in runs}) != 1:
            raise SystemExit(f"{path.stem}: runs differ in more than the order of constraints")
        result["stable"] = len({json.dumps(run) for run in runs}) == 1
        target = path.with_suffix(".expected.json")
        if target.exists():
            previous = json.loads(target.read_text())
            result["stable"] = result["stable"] and previous.get("stable", True)
            if unordered(previous) == unordered(result):
                if previous.get("stable") == result["stable"]:
                    continue
                result = previous | {"stable": result["stable"]}
        target.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n")
        written += 1
        error = result["upgrade"]["error"]
        print(f"{path.stem}: " + (f"{error['class']}: {error['message'].splitlines()[0]}" if error else "ok"))
    stale = [p for p in CASES.glob("*.expected.json") if not (CASES / (p.name.removesuffix(".expected.json") + ".py")).exists()]
    for path in stale:
        path.unlink()
    print(f"{count} cases, {written} written, {len(stale)} removed")


if __name__ == "__main__":
    main()
