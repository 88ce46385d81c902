#!/usr/bin/env python3
"""Options of `env.py` beside real Alembic: the same folder, run by both.

    tests/alembic/environments [NAME…]

In: the cases below, each what `context.configure()` is given and what stands before it; real Alembic of
`.cache/venv` (or PYTHON), and the `stillroom` that STILLROOM names. Out: the cases whose schema, rows (the
version table among them) or end differ, and exit code 1 when there are any.
"""

import json
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "corpora"))
import canonical  # noqa: E402
import compare  # noqa: E402

ENVIRONMENT = """
from alembic import context
from sqlalchemy import MetaData, create_engine, pool
config = context.config
{before}
def run_migrations_online():
    engine = create_engine(config.get_main_option("sqlalchemy.url"), poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, {options})
        with context.begin_transaction():
            context.run_migrations()
run_migrations_online()
"""

FIRST = """
from alembic import op
import sqlalchemy as sa
revision = "a1"
down_revision = None
def upgrade():
    op.create_table("users", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20), unique=True),
                    sa.Column("boss", sa.Integer, sa.ForeignKey("users.id"), index=True), sa.CheckConstraint("id > 0", name="positive"))
    op.execute("INSERT INTO users (id, name) VALUES (1, 'ada')")
def downgrade():
    op.drop_table("users")
"""

SECOND = """
from alembic import op
import sqlalchemy as sa
revision = "a2"
down_revision = "a1"
def upgrade():
    with op.batch_alter_table("users") as batch:
        batch.alter_column("name", nullable=False)
        batch.create_unique_constraint(op.f("uq_pair"), ["name", "boss"])
    op.execute("INSERT INTO users (id, name) VALUES (2, 'grace')")
def downgrade():
    pass
"""

FAILS = SECOND.replace("def downgrade", "    raise RuntimeError('halfway')\ndef downgrade")
OWN = "metadata = MetaData(naming_convention={'ix': 'i_%(column_0_label)s', 'uq': 'u_%(table_name)s_%(column_0_name)s', 'ck': 'c_%(table_name)s_%(constraint_name)s', 'fk': 'f_%(table_name)s_%(column_0_name)s', 'pk': 'p_%(table_name)s'})"

# Name, what stands before, options, the second revision.
CASES = [
    ("plain", "", "", SECOND),
    ("version_table", "", "version_table='versions_of_mine'", SECOND),
    ("version_table_by_name", "TABLE = 'my_versions'", "version_table=TABLE", SECOND),
    ("version_table_pk", "", "version_table_pk=False", SECOND),
    ("transaction_per_migration", "", "transaction_per_migration=True", SECOND),
    ("transaction_per_migration_fails", "", "transaction_per_migration=True", FAILS),
    ("one_transaction_fails", "", "", FAILS),
    ("transactional_ddl", "", "transactional_ddl=True", SECOND),
    ("transactional_ddl_fails", "", "transactional_ddl=True", FAILS),
    ("transactional_ddl_each_fails", "", "transactional_ddl=True, transaction_per_migration=True", FAILS),
    ("transactional_ddl_off_fails", "", "transactional_ddl=False, transaction_per_migration=True", FAILS),
    ("naming_convention", OWN, "target_metadata=metadata", SECOND),
    ("metadata_list", OWN, "target_metadata=[metadata]", SECOND),
    ("render_as_batch", "", "render_as_batch=True", SECOND),
    ("include_schemas", "", "include_schemas=True, compare_type=False, compare_server_default=True", SECOND),
    ("spread", "options = {'version_table': 'spread_versions', 'transaction_per_migration': True}", "**options", FAILS),
    ("include_object", "def include_object(*args):\n    return True", "include_object=include_object", SECOND),
]

# Cases that differ for a reason.
KNOWN = {
    "transactional_ddl_fails": "One transaction over several revisions is not held open between them: each ends its own.",
}


def state(path: Path) -> dict:
    """Schema and rows, whatever the version table is called."""
    schema = canonical.read_schema(path) if path.exists() else {}
    rows = {}
    if path.exists():
        connection = sqlite3.connect(path)
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall():
            rows[name] = connection.execute(f"SELECT * FROM {canonical.quote(name)}").fetchall()
        connection.close()
    return {"schema": schema, "rows": rows}


def check(before: str, options: str, second: str, folder: Path) -> list[str]:
    versions = folder / "migrations" / "versions"
    versions.mkdir(parents=True)
    (folder / "migrations" / "env.py").write_text(ENVIRONMENT.format(before=before, options=options))
    (versions / "a1_first.py").write_text(FIRST)
    (versions / "a2_second.py").write_text(second)
    ini = "[alembic]\nscript_location = migrations\nsqlalchemy.url = sqlite:///real.sqlite\n"
    (folder / "alembic.ini").write_text(ini)
    real = subprocess.run([sys.executable, "-m", "alembic", "upgrade", "head"], cwd=folder, capture_output=True, text=True)
    command = [compare.executable(), "upgrade", "head", "--dir", folder, "--strict", "--driver", "pysqlite"]
    ours = subprocess.run([*command, "--database", folder / "ours.sqlite"], capture_output=True, text=True)
    lines = []
    if (real.returncode == 0) != (ours.returncode == 0):
        ends = [text.strip().splitlines()[-1:] for text in (real.stderr, ours.stderr)]
        lines.append(f"ends: real {real.returncode} {ends[0]}, ours {ours.returncode} {ends[1]}")
    wanted, found = state(folder / "real.sqlite"), state(folder / "ours.sqlite")
    for part in ("schema", "rows"):
        if wanted[part] != found[part]:
            lines += [f"{part} real {json.dumps(wanted[part])}", f"{part} ours {json.dumps(found[part])}"]
    return lines


def main() -> None:
    differing = 0
    wanted = set(sys.argv[1:])
    cases = [case for case in CASES if not wanted or case[0] in wanted]
    for name, *case in cases:
        with tempfile.TemporaryDirectory(prefix="stillroom-environment-") as folder:
            lines = check(*case, Path(folder))
        if name in KNOWN:
            lines = [] if lines else ["KNOWN explains a difference that is no longer there"]
        if lines:
            differing += 1
            print(name)
            for line in lines:
                print(f"    {line[:3000]}")
    print(f"{len(cases) - differing} of {len(cases)} environments equal")
    raise SystemExit(1 if differing else 0)


if __name__ == "__main__":
    main()
