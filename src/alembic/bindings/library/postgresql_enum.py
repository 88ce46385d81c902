"""alembic_postgresql_enum: the operation that changes the values of an enumeration."""

from alembic.operations import MigrateOperation, Operations
from sqlalchemy._shims import ColumnType, Config, TableReference, set_configuration


def _quoted(value):
    return "'" + str(value).replace("'", "''") + "'"


def _name(*parts):
    return ".".join('"' + part.replace('"', '""') + '"' for part in parts if part)


def _reference(column):
    if isinstance(column, (tuple, list)):
        return TableReference(table_name=column[0], column_name=column[1])
    return column


@Operations.register_operation("sync_enum_values")
class SyncEnumValuesOp(MigrateOperation):
    def __init__(self, schema, name, values, columns, renamed):
        self.schema, self.name, self.values, self.columns, self.renamed = schema, name, values, columns, renamed

    @classmethod
    def sync_enum_values(
        cls, operations, enum_schema=None, enum_name=None, new_values=(), affected_columns=(), enum_values_to_rename=(), **kw
    ):
        columns = [_reference(column) for column in affected_columns]
        return operations.invoke(cls(enum_schema, enum_name, list(new_values), columns, list(enum_values_to_rename)))

    def statements(self):
        """The type made anew, and rows that follow renamed values: no value of a row depends on the type here."""
        yield f"DROP TYPE IF EXISTS {_name(self.schema, self.name)}"
        values = ", ".join(_quoted(value) for value in self.values)
        yield f"CREATE TYPE {_name(self.schema, self.name)} AS ENUM ({values})"
        for old, new in self.renamed:
            for column in self.columns:
                table = _name(getattr(column, "table_schema", None), column.table_name)
                place = _name(column.column_name)
                yield f"UPDATE {table} SET {place} = {_quoted(new)} WHERE {place} = {_quoted(old)}"


def _run(operations, operation):
    for statement in operation.statements():
        operations.execute(statement)


Operations.implementation_for(SyncEnumValuesOp)(_run)
