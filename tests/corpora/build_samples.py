#!/usr/bin/env python3
"""Builds what is generated in `public/samples`: `index.json`, and DotMac's `production.sqlite`.

In: the sample folders as they stand, and `dotmac_production.sql` beside this file.
Out: `public/samples/index.json` and `public/samples/dotmac-reset/production.sqlite`.
Run it after a file is added to a sample or removed from it; needs Python 3.11 only.
"""

import json
import re
import sqlite3
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "public" / "samples"
SCHEMA = HERE / "dotmac_production.sql"

# Small pages: fifty empty tables take 90 kB in place of 360 kB.
PAGE_SIZE = 1024

# In the order they are offered; the first one opens by default.
ABOUT = {
    "resume-modifier": {
        "title": "Resume Modifier",
        "description": "Six Flask-Migrate revisions that end in composite primary keys and a composite foreign key.",
        "tool": "Flask-Migrate",
        "versions": "migrations/versions",
    },
    "resuboost": {
        "title": "ResuBoost",
        "description": "Alembic with dated file names: a preferences table, a data migration and SQLite batch mode.",
        "tool": "Alembic",
        "versions": "backend/alembic/versions",
    },
    "resumeai": {
        "title": "ResumeAI",
        "description": "A profile picture, and a JSON column filled for the users that already exist.",
        "tool": "Flask-Migrate",
        "versions": "migrations/versions",
    },
    "dotmac-reset": {
        "title": "DotMac reset",
        "description": "A broken folder of 23 files to diagnose, beside production's database of 50 tables.",
        "tool": "Alembic",
        "versions": "alembic/versions",
        "badge": "16 issues",
        "database": "production.sqlite",
    },
}


def build_production() -> None:
    """Writes `production.sqlite` from its schema; it holds exactly the 50 tables and no rows."""
    target = SAMPLES / "dotmac-reset" / "production.sqlite"
    target.unlink(missing_ok=True)
    connection = sqlite3.connect(target)
    connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    connection.executescript(SCHEMA.read_text())
    tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'table'").fetchone()[0]
    if tables != 50:
        raise SystemExit(f"production.sqlite must have 50 tables, the schema makes {tables}")
    actions = [
        row[6]
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for row in connection.execute(f'PRAGMA foreign_key_list("{name}")')
    ]
    if not set(actions) <= {"CASCADE", "SET NULL"}:
        raise SystemExit("every foreign key of production.sqlite must say CASCADE or SET NULL")
    connection.execute("VACUUM")
    connection.close()


def describe(slug: str, about: dict) -> dict:
    """One entry of `index.json`: what the sample is, and every file of it with its size."""
    folder = SAMPLES / slug
    files = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    scripts = [path for path in files if path.parent == folder / about["versions"]]
    with_identifier = [path for path in scripts if re.search(r"^revision\s*[:=]", path.read_text(), re.M)]
    entry = {
        "slug": slug,
        "title": about["title"],
        "description": about["description"],
        "tool": about["tool"],
        "scripts": len(scripts),
        "revisions": len(with_identifier),
    }
    entry |= {key: about[key] for key in ("badge", "database") if key in about}
    entry["files"] = [
        {"path": path.relative_to(folder).as_posix(), "size": path.stat().st_size} for path in files
    ]
    return entry


def main() -> None:
    build_production()
    index = {"samples": [describe(slug, about) for slug, about in ABOUT.items()]}
    (SAMPLES / "index.json").write_text(json.dumps(index, indent=2) + "\n")
    for sample in index["samples"]:
        print(f"{sample['slug']}: {sample['scripts']} scripts, {len(sample['files'])} files")


if __name__ == "__main__":
    main()
