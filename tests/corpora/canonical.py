"""The canonical form of a SQLite schema, for fair comparisons.

In: a database file. Out: plain JSON data, equal for two databases exactly when
Alembic's users would call their schemas equal.

Real Alembic's batch mode iterates over sets of constraints, so the order of
table-level constraints, foreign-key ids and the numbers of automatic indexes
change from run to run: constraints are lists sorted by content. The order of
columns, and the SQL of indexes, views and triggers, are kept as they are.

    {"tables": {NAME: {
        "columns": [{"name", "type", "nullable", "default", "primary_key", "hidden", "collation", "generated"}],
        "foreign_keys": [{"name", "columns", "table", "referred", "on_update", "on_delete", "match", "deferrable"}],
        "unique": [{"name", "columns"}],
        "checks": [{"name", "sql"}],
        "primary_key": {"name", "columns"},
        "options": ["AUTOINCREMENT" | "STRICT" | "WITHOUT ROWID"],
        "indexes": [{"name", "unique", "partial", "sql", "columns"}]}},
     "views": {NAME: SQL}, "triggers": {NAME: SQL}}
"""

import json
import re
import sqlite3
from pathlib import Path

TOKEN = re.compile(
    r"""
    (?P<space>\s+|--[^\n]*|/\*.*?\*/)
  | (?P<quoted>"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])
  | (?P<string>'(?:[^']|'')*')
  | (?P<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)
  | (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)
  | (?P<punctuation>\|\||<<|>>|<=|>=|<>|!=|==|->>|->|.)
    """,
    re.VERBOSE | re.DOTALL,
)

CONSTRAINT_WORDS = {
    "CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "GENERATED", "AS",
}


def tokens(sql: str) -> list[str]:
    """The tokens of a statement without white space and comments."""
    return [match.group() for match in TOKEN.finditer(sql) if match.lastgroup != "space"]


def unquote(token: str) -> str:
    """The name that a quoted or bare identifier stands for."""
    if token[:1] in "\"`" and len(token) > 1:
        return token[1:-1].replace(token[0] * 2, token[0])
    if token[:1] == "[":
        return token[1:-1]
    if token[:1] == "'":
        return token[1:-1].replace("''", "'")
    return token


def one_line(sql: str | None) -> str | None:
    """SQL with single spaces between its tokens, so that only layout is lost."""
    return None if sql is None else " ".join(tokens(sql))


def closing(parts: list[str], start: int) -> int:
    """The index of the parenthesis that closes the one at `start`."""
    depth = 0
    for index in range(start, len(parts)):
        depth += {"(": 1, ")": -1}.get(parts[index], 0)
        if depth == 0:
            return index
    raise ValueError("unbalanced parentheses")


def split_definitions(parts: list[str]) -> list[list[str]]:
    """The comma-separated definitions between the outer parentheses of CREATE TABLE."""
    found, current, depth = [], [], 0
    for part in parts:
        depth += {"(": 1, ")": -1}.get(part, 0)
        if part == "," and depth == 0:
            found.append(current)
            current = []
        else:
            current.append(part)
    if current:
        found.append(current)
    return found


def strip_parentheses(parts: list[str]) -> list[str]:
    """Without parentheses that enclose the whole."""
    while len(parts) > 1 and parts[0] == "(" and closing(parts, 0) == len(parts) - 1:
        parts = parts[1:-1]
    return parts


def names_in(parts: list[str]) -> list[str]:
    return [unquote(definition[0]) for definition in split_definitions(parts) if definition]


def parse_constraints(sql: str) -> dict:
    """What PRAGMAs do not tell of a CREATE TABLE: names of constraints, CHECKs, collations, generated columns."""
    parts = tokens(sql)
    found = {"checks": [], "named": [], "collations": {}, "generated": {}, "options": []}
    if "(" not in parts:
        return found
    opening = parts.index("(")
    end = closing(parts, opening)
    found["options"] = [one_line(" ".join(option)).upper() for option in split_definitions(parts[end + 1 :])]
    for definition in split_definitions(parts[opening + 1 : end]):
        upper = [part.upper() for part in definition]
        table_level = upper[0] in ("CONSTRAINT", "CHECK", "FOREIGN") or (
            upper[0] in ("PRIMARY", "UNIQUE") and len(upper) > 1 and upper[1] in ("KEY", "(")
        )
        column = None if table_level else unquote(definition[0])
        index, name = (0 if table_level else 1), None
        while index < len(definition):
            word = upper[index]
            if word == "CONSTRAINT":
                name = unquote(definition[index + 1])
                index += 2
                continue
            if word == "CHECK":
                end_check = closing(definition, index + 1)
                condition = strip_parentheses(definition[index + 1 : end_check + 1])
                found["checks"].append({"name": name, "sql": " ".join(condition)})
                index, name = end_check + 1, None
                continue
            if word in ("PRIMARY", "UNIQUE"):
                at = index + (2 if word == "PRIMARY" else 1)
                columns = [column]
                if at < len(definition) and definition[at] == "(" and table_level:
                    columns = names_in(definition[at + 1 : closing(definition, at)])
                found["named"].append({"kind": word, "name": name, "columns": columns})
                if "AUTOINCREMENT" in upper[index : index + 5]:
                    found["options"].append("AUTOINCREMENT")
                index, name = at, None
                continue
            if word in ("FOREIGN", "REFERENCES"):
                columns, at = [column], index
                if word == "FOREIGN":
                    columns = names_in(definition[index + 3 : closing(definition, index + 2)])
                    at = closing(definition, index + 2) + 1
                rest = upper[at:]
                deferrable = None
                if "DEFERRABLE" in rest:
                    start = rest.index("DEFERRABLE")
                    deferrable = " ".join(rest[max(0, start - 1) if rest[start - 1] == "NOT" else start :][:4])
                found["named"].append(
                    {
                        "kind": "FOREIGN",
                        "name": name,
                        "columns": columns,
                        "table": unquote(definition[at + 1]).lower(),
                        "deferrable": deferrable,
                    }
                )
                index, name = at + 2, None
                continue
            if word == "COLLATE":
                found["collations"][column] = unquote(definition[index + 1]).upper()
                index += 2
                continue
            if word == "AS" and index + 1 < len(definition) and definition[index + 1] == "(":
                end_as = closing(definition, index + 1)
                found["generated"][column] = " ".join(strip_parentheses(definition[index + 1 : end_as + 1]))
                index = end_as + 1
                continue
            if word in ("DEFAULT", "NOT", "NULL"):
                name = None
            if definition[index] == "(":
                index = closing(definition, index) + 1
                continue
            index += 1
    found["options"].sort()
    return found


def quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def read_table(connection: sqlite3.Connection, name: str, sql: str) -> dict:
    """One table, from the PRAGMAs and from the names in its SQL."""
    parsed = parse_constraints(sql)
    columns, key = [], []
    for _, column, kind, not_null, default, position, hidden in connection.execute(
        f"PRAGMA table_xinfo({quote(name)})"
    ):
        if position:
            key.append((position, column))
        columns.append(
            {
                "name": column,
                "type": kind,
                "nullable": not not_null,
                "default": None if default is None else " ".join(tokens(default)),
                "primary_key": position,
                "hidden": hidden,
                "collation": parsed["collations"].get(column),
                "generated": parsed["generated"].get(column),
            }
        )

    pool = [dict(constraint) for constraint in parsed["named"]]

    def take(kind: str, wanted: list[str], table: str | None = None) -> dict:
        """The constraint of the SQL that a PRAGMA row speaks of; taken, so that equal ones pair up."""
        for constraint in pool:
            same = [c.lower() for c in constraint["columns"]] == [c.lower() for c in wanted]
            if constraint["kind"] == kind and same and (table is None or constraint["table"] == table.lower()):
                pool.remove(constraint)
                return constraint
        return {"name": None, "deferrable": None}

    grouped: dict[int, dict] = {}
    for row in connection.execute(f"PRAGMA foreign_key_list({quote(name)})"):
        identifier, _, table, source, target, on_update, on_delete, match = row
        entry = grouped.setdefault(
            identifier,
            {
                "columns": [],
                "table": table,
                "referred": [],
                "on_update": on_update,
                "on_delete": on_delete,
                "match": match,
            },
        )
        entry["columns"].append(source)
        entry["referred"].append(target)
    foreign_keys = []
    # The highest id is the first in the SQL.
    for _, entry in sorted(grouped.items(), reverse=True):
        constraint = take("FOREIGN", entry["columns"], entry["table"])
        foreign_keys.append(
            {"name": constraint["name"]} | entry | {"deferrable": constraint.get("deferrable")}
        )

    indexes = []
    for _, index, is_unique, origin, partial in connection.execute(f"PRAGMA index_list({quote(name)})").fetchall():
        members = connection.execute(f"PRAGMA index_xinfo({quote(index)})").fetchall()
        members = [
            {"column": column, "descending": bool(descending), "collation": collation}
            for _, _, column, descending, collation, is_key in members
            if is_key
        ]
        if origin == "c":
            text = connection.execute(
                "SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?", (index,)
            ).fetchone()[0]
            indexes.append(
                {
                    "name": index,
                    "unique": bool(is_unique),
                    "partial": bool(partial),
                    "columns": members,
                    "sql": one_line(text),
                }
            )
    key = [column for _, column in sorted(key)]
    by_content = {"key": lambda item: json.dumps(item, sort_keys=True)}
    return {
        "columns": columns,
        "primary_key": {"name": take("PRIMARY", key)["name"], "columns": key} if key else None,
        "foreign_keys": sorted(foreign_keys, **by_content),
        # Not from PRAGMA index_list: two equal constraints share one automatic index there.
        "unique": sorted(
            (
                {"name": constraint["name"], "columns": constraint["columns"]}
                for constraint in parsed["named"]
                if constraint["kind"] == "UNIQUE"
            ),
            **by_content,
        ),
        "checks": sorted(parsed["checks"], **by_content),
        "options": parsed["options"],
        "indexes": sorted(indexes, key=lambda item: item["name"]),
    }


def read_schema(path: Path | str, ignore: tuple[str, ...] = ("alembic_version",)) -> dict:
    """The canonical schema of a database file; `ignore` names tables left out."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
        return {
            "tables": {
                name: read_table(connection, name, sql)
                for kind, name, _, sql in sorted(rows, key=lambda row: row[1])
                if kind == "table" and name not in ignore and not name.startswith("sqlite_")
            },
            "views": {name: one_line(sql) for kind, name, _, sql in sorted(rows, key=str) if kind == "view"},
            "triggers": {name: one_line(sql) for kind, name, _, sql in sorted(rows, key=str) if kind == "trigger"},
        }
    finally:
        connection.close()


VOLATILE = (
    (re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?([+-]\d\d:?\d\d|Z)?"), "<time>"),
    (re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}"), "<uuid>"),
    (re.compile(r"1[5-9]\d{8}(\d{3}|\d{6}|\d{9})?(\.\d+)?"), "<epoch>"),
)


def steady(value):
    """A value as JSON; times of the clock and random identifiers become what they are, since they differ by run."""
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    for pattern, name in VOLATILE:
        if not isinstance(value, bool) and pattern.fullmatch(str(value)):
            return name
    return value


def read_rows(path: Path | str, ignore: tuple[str, ...] = ("alembic_version",)) -> dict:
    """`{TABLE: [row, …]}` of every table that has rows, each row a list; sorted, since SQL promises no order."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        found = {}
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        for (name,) in names:
            if name in ignore or name.startswith("sqlite_"):
                continue
            rows = [[steady(value) for value in row] for row in connection.execute(f"SELECT * FROM {quote(name)}")]
            if rows:
                found[name] = sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))
        return found
    finally:
        connection.close()


def read_versions(path: Path | str) -> list[str]:
    """The rows of `alembic_version`, sorted; empty when there is no such table."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return sorted(row[0] for row in connection.execute("SELECT version_num FROM alembic_version"))
    except sqlite3.OperationalError:
        return []
    finally:
        connection.close()
