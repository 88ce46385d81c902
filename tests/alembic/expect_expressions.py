#!/usr/bin/env python3
"""Compiles every case of `expressions.py` with real SQLAlchemy; see README.md.

In: `expressions.py`. Out: `expressions.expected.json`, committed, never edited by hand.
"""

import ast
import json
import re
import sqlite3
import warnings
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.dialects import mysql, postgresql, sqlite

import expect
import expressions

HERE = Path(__file__).resolve().parent
VOLATILE = re.compile("now\\(|CURRENT_TIMESTAMP|random\\(", re.IGNORECASE)
DIALECTS = {"sqlite": sqlite.dialect, "postgresql": postgresql.dialect, "mysql": mysql.dialect}


def evaluate(source: str):
    """The value of the last expression of the source, evaluated after the prelude."""
    names: dict = {}
    exec(expressions.PRELUDE, names)
    tree = ast.parse(source)
    last = tree.body.pop()
    exec(compile(tree, "case", "exec"), names)
    return eval(compile(ast.Expression(last.value), "case", "eval"), names)


def describe(error: Exception) -> dict:
    return expect.describe_error(error, HERE) | {"line": None}


def compile_for(element, dialect) -> dict:
    """SQL and parameters for one dialect, and the form with literal values."""
    try:
        compiled = element.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
        values = compiled.construct_params()
        try:
            processors = compiled._bind_processors
        except ModuleNotFoundError:
            # psycopg's own JSON wrapper; without the driver the plain values are recorded.
            processors = {}
        values = {
            key: processors[key](value) if key in processors and value is not sa.null() else value
            for key, value in values.items()
        }
        names = compiled.positiontup
        result = {
            "sql": str(compiled),
            "parameters": expect.plain([values[name] for name in names] if names is not None else values),
        }
    except Exception as error:
        return {"error": describe(error)}
    try:
        result["literal"] = str(element.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
    except Exception as error:
        result["literal"] = None
        result["literal_error"] = describe(error)
    return result


def run(element, sql: str) -> dict:
    """What the statement does on the database of SETUP, through SQLAlchemy; nothing for what changes by the hour."""
    if VOLATILE.search(sql):
        return {}
    engine = sa.create_engine("sqlite://")
    with engine.connect() as connection:
        connection.connection.driver_connection.executescript(expressions.SETUP)
        try:
            result = connection.execute(element)
            if result.returns_rows:
                return {"rows": [[repr(value) for value in row] for row in result], "keys": list(result.keys())}
            return {"rowcount": result.rowcount}
        except Exception as error:
            return {"run_error": describe(error)}


def record(source: str) -> dict:
    try:
        element = evaluate(source)
    except Exception as error:
        return {"error": describe(error)}
    found = {name: compile_for(element, dialect()) for name, dialect in DIALECTS.items()}
    if isinstance(element, sa.sql.expression.Executable) and not isinstance(element, sa.sql.functions.FunctionElement):
        found["sqlite"] |= run(element, found["sqlite"].get("sql", ""))
    return found


def main() -> None:
    warnings.simplefilter("ignore")
    names = [name for name, _ in expressions.CASES]
    if len(names) != len(set(names)):
        raise SystemExit("two cases have the same name")
    cases = [{"name": name, "source": source} | record(source) for name, source in expressions.CASES]
    document = {
        "sqlalchemy": sa.__version__,
        "sqlite": sqlite3.sqlite_version,
        "setup": expressions.SETUP,
        "prelude": expressions.PRELUDE,
        "cases": cases,
    }
    target = HERE / "expressions.expected.json"
    target.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n")
    print(f"{len(cases)} expressions recorded")


if __name__ == "__main__":
    main()
