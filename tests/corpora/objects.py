"""The objects of a schema as one flat list, the same from PostgreSQL and from SQLite.

In: a connection to PostgreSQL, or the canonical schema of a SQLite file. Out:
`{KEY: VALUE}`. Two schemas are compared key by key:

    table T                                  true
    column T.C                               "NULL" | "NOT NULL"
    primary key T                            [columns]
    foreign key T(a, b) -> R(c, d)           ON DELETE
    unique T(a, b)                           true
    index T NAME                             {"unique", "partial", "columns"}

Types, defaults and checks are not compared: SQLite keeps others by nature. Names
of constraints are not either. A table outside the schema `public` is called
`schema.table`; an expression in an index is called `<expression>`.
"""

ACTIONS = {"a": "NO ACTION", "r": "RESTRICT", "c": "CASCADE", "n": "SET NULL", "d": "SET DEFAULT"}

TABLES = """
SELECT c.oid, CASE n.nspname WHEN 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%%'
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
"""
COLUMNS = "SELECT attrelid, attnum, attname, attnotnull FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped"
CONSTRAINTS = "SELECT contype, conrelid, conkey, confrelid, confkey, confdeltype, conindid FROM pg_constraint WHERE contype IN ('p', 'f', 'u')"
INDEXES = """
SELECT i.indrelid, i.indexrelid, c.relname, i.indisunique, i.indpred IS NOT NULL, i.indkey::int2[], i.indnkeyatts
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
"""


def of_postgresql(connection, ignore: tuple[str, ...] = ("alembic_version",)) -> dict:
    """The objects in all schemas of a database; `connection` is psycopg2's."""
    cursor = connection.cursor()

    def fetch(sql: str) -> list[tuple]:
        cursor.execute(sql.replace("%%", "%"))
        return cursor.fetchall()

    tables = {oid: name for oid, name in fetch(TABLES) if name not in ignore}
    names: dict[tuple[int, int], str] = {}
    found: dict = {f"table {name}": True for name in tables.values()}
    for table, number, name, not_null in fetch(COLUMNS):
        if table in tables:
            names[table, number] = name
            found[f"column {tables[table]}.{name}"] = "NOT NULL" if not_null else "NULL"
    of_constraints = set()
    for kind, table, key, referred, referred_key, on_delete, index in fetch(CONSTRAINTS):
        if table not in tables:
            continue
        columns = [names[table, number] for number in key]
        if kind == "f":
            target = f"{tables[referred]}({', '.join(names[referred, number] for number in referred_key)})"
            found[f"foreign key {tables[table]}({', '.join(columns)}) -> {target}"] = ACTIONS[on_delete]
            continue
        of_constraints.add(index)
        if kind == "p":
            found[f"primary key {tables[table]}"] = columns
        else:
            found[f"unique {tables[table]}({', '.join(columns)})"] = True
    for table, index, name, unique, partial, key, key_columns in fetch(INDEXES):
        if table in tables and index not in of_constraints:
            columns = [names.get((table, number), "<expression>") for number in key[:key_columns]]
            found[f"index {tables[table]} {name}"] = {"unique": unique, "partial": partial, "columns": columns}
    return found


def of_sqlite(schema: dict) -> dict:
    """The objects of what `canonical.read_schema` gave."""
    found: dict = {}
    for name, table in schema["tables"].items():
        found[f"table {name}"] = True
        key = table["primary_key"]["columns"] if table["primary_key"] else []
        for column in table["columns"]:
            nullable = column["nullable"] and column["name"] not in key
            found[f"column {name}.{column['name']}"] = "NULL" if nullable else "NOT NULL"
        if key:
            found[f"primary key {name}"] = key
        for foreign_key in table["foreign_keys"]:
            referred = foreign_key["referred"]
            if None in referred:
                parent = schema["tables"].get(foreign_key["table"], {}).get("primary_key") or {"columns": referred}
                referred = parent["columns"]
            target = f"{foreign_key['table']}({', '.join(map(str, referred))})"
            found[f"foreign key {name}({', '.join(foreign_key['columns'])}) -> {target}"] = foreign_key["on_delete"]
        for unique in table["unique"]:
            found[f"unique {name}({', '.join(unique['columns'])})"] = True
        for index in table["indexes"]:
            columns = [member["column"] or "<expression>" for member in index["columns"]]
            found[f"index {name} {index['name']}"] = {
                "unique": index["unique"],
                "partial": index["partial"],
                "columns": columns,
            }
    return found


def differences(expected: dict, ours: dict) -> tuple[int, int, list[str]]:
    """How many objects are equal, of how many there are on either side, and a line for each other one."""
    keys = sorted(set(expected) | set(ours))
    lines = []
    for key in keys:
        if key not in ours:
            lines.append(f"missing: {key}")
        elif key not in expected:
            lines.append(f"should not be there: {key}")
        elif expected[key] != ours[key]:
            lines.append(f"{key}: expected {expected[key]}, ours {ours[key]}")
    return len(keys) - len(lines), len(keys), lines
