"""Runs each real tool up, one down and to the base on its fixture folders, and records what it leaves in SQLite.

In: tests/fixtures/formats/TOOL/CASE/, and the tools, set up as README.md tells, in FORMATS_TOOLS
(.cache/formats-tools where that is not set). Out: TOOL/CASE.real.json. Columns that differ from run to run
hold the name of their type in angle brackets instead of the value.
"""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests/fixtures/formats"
TOOLS = Path(os.environ.get("FORMATS_TOOLS", ROOT / ".cache/formats-tools")).resolve()

RUST = str(TOOLS / "rust/target/debug/formats-drivers")
GO = str(TOOLS / "go/formats-drivers-go")
NODE = TOOLS / "node"

# tool: name and version, folder with the scripts, version table, its volatile columns, whether it has a way down.
REAL = {
    "dbmate": ("dbmate 2.36.0", "db/migrations", "schema_migrations", [], True),
    "diesel": ("diesel_migrations 2.3.2", "migrations", "__diesel_schema_migrations", ["run_on"], True),
    "drizzle": ("drizzle-orm 0.45.4, libSQL", "drizzle", "__drizzle_migrations", [], False),
    "flyway": ("Flyway 7.15.0", "sql", "flyway_schema_history", ["installed_on", "execution_time"], False),
    "golang-migrate": ("golang-migrate 4.19.1, sqlite3", "migrations", "schema_migrations", [], True),
    "goose": ("goose 3.27.3", "migrations", "goose_db_version", ["tstamp"], True),
    "prisma": (
        "Prisma schema engine 8.1.0-2 (WebAssembly), libSQL",
        "prisma/migrations",
        "_prisma_migrations",
        ["id", "started_at", "finished_at"],
        False,
    ),
    "refinery": ("refinery 0.10.0, rusqlite", "migrations", "refinery_schema_history", ["applied_on"], False),
    "sqlx": ("sqlx 0.9.0", "migrations", "_sqlx_migrations", ["installed_on", "execution_time"], True),
}


def command(tool, action, folder, database):
    """The command line of one action; none where the tool has no such action."""
    if tool in ("sqlx", "diesel", "refinery"):
        return [RUST, tool, action, folder, database]
    if tool in ("golang-migrate", "goose"):
        return [GO, tool, action, folder, database]
    if tool == "flyway":
        return [str(TOOLS / "flyway/run"), action, folder, database]
    if tool == "dbmate":
        binary = next(NODE.glob("node_modules/@dbmate/*/bin/dbmate*"))
        verb = "up" if action == "up" else "rollback"
        url = f"sqlite:{database}"
        return [str(binary), "--no-dump-schema", "--url", url, "--migrations-dir", folder, verb]
    node = ["node", "--no-warnings", "--experimental-wasm-modules", str(NODE / f"{tool}.mjs")]
    return [*node, action, folder, database]


def run(tool, action, folder, database):
    """Runs one action; the first line of its error, or none."""
    repeat = tool == "dbmate" and action == "base"
    while True:
        done = subprocess.run(command(tool, action, folder, database), capture_output=True, text=True, timeout=120)
        message = done.stderr.strip() or done.stdout.strip()
        if repeat and "can't rollback" in message:
            return None
        if done.returncode != 0:
            return message.splitlines()[0].replace(folder, "FOLDER").replace(database, "DATABASE")
        if not repeat:
            return None


def cell(value, kind, volatile):
    if value is None:
        return None
    if volatile:
        return f"<{kind}>"
    if isinstance(value, bytes):
        return f"x'{value.hex()}'"
    return value


def state(database, table, volatile):
    """The objects of a database, and the rows of the version table."""
    connection = sqlite3.connect(database)
    objects = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name"
    ).fetchall()
    found = {"objects": {f"{kind} {name}": sql and " ".join(sql.split()) for kind, name, sql in objects}, "rows": []}
    if f"table {table}" in found["objects"]:
        names = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
        columns = ", ".join(f'"{name}", typeof("{name}")' for name in names)
        for row in connection.execute(f'SELECT {columns} FROM "{table}" ORDER BY rowid'):
            pairs = zip(names, row[::2], row[1::2])
            found["rows"].append({name: cell(value, kind, name in volatile) for name, value, kind in pairs})
    connection.close()
    return found


def record(tool, case):
    name, scripts, table, volatile, has_down = REAL[tool]
    steps = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "fixture"
        shutil.copytree(case, folder)
        database = str(Path(scratch) / "real.sqlite")
        for action in ("up", "down", "base") if has_down else ("up",):
            error = run(tool, action, str(folder / scripts), database)
            step = {"do": action, "error": error}
            if Path(database).exists():
                step |= state(database, table, volatile)
            steps.append(step)
            if error and action == "up":
                break
    text = json.dumps({"tool": name, "version_table": table, "volatile": volatile, "steps": steps}, indent=2)
    case.with_name(case.name + ".real.json").write_text(text + "\n")
    print(f"{tool}/{case.name}: " + "; ".join(f"{step['do']} {step['error'] or 'done'}" for step in steps))


def main():
    wanted = sys.argv[1:]
    for case in sorted(path for path in FIXTURES.glob("*/*") if path.is_dir()):
        tool = case.parent.name
        if tool in REAL and (not wanted or tool in wanted or f"{tool}/{case.name}" in wanted):
            record(tool, case)


if __name__ == "__main__":
    main()
