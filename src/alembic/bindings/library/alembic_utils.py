"""alembic_utils: entities written as SQL, made, replaced and dropped by operations."""

from alembic.operations import MigrateOperation, Operations


class ReplaceableEntity:
    kind = ""

    def __init__(self, schema, signature, definition):
        self.schema = schema
        self.signature = signature
        self.definition = definition.rstrip().rstrip(";")

    @property
    def identity(self):
        return f'"{self.schema}"."{self.signature.split("(")[0].strip()}"'

    def to_sql_statement_create(self):
        yield f"CREATE {self.kind} {self._called()} {self.definition}"

    def to_sql_statement_create_or_replace(self):
        yield f"CREATE OR REPLACE {self.kind} {self._called()} {self.definition}"

    def to_sql_statement_drop(self, cascade=False):
        yield f"DROP {self.kind} {self._called()}" + (" CASCADE" if cascade else "")

    def _called(self):
        name, bracket, arguments = self.signature.partition("(")
        return f'"{self.schema}"."{name.strip()}"{bracket}{arguments}'


class PGFunction(ReplaceableEntity):
    kind = "FUNCTION"


class PGProcedure(ReplaceableEntity):
    kind = "PROCEDURE"


class PGView(ReplaceableEntity):
    kind = "VIEW"

    def to_sql_statement_create(self):
        yield f"CREATE VIEW {self.identity} AS {self.definition}"

    def to_sql_statement_create_or_replace(self):
        yield f"DROP VIEW IF EXISTS {self.identity}"
        yield from self.to_sql_statement_create()


class PGMaterializedView(ReplaceableEntity):
    kind = "MATERIALIZED VIEW"

    def __init__(self, schema, signature, definition, with_data=True):
        super().__init__(schema, signature, definition)
        self.with_data = with_data

    def to_sql_statement_create(self):
        tail = "" if self.with_data else " NO"
        yield f"CREATE MATERIALIZED VIEW {self.identity} AS {self.definition} WITH{tail} DATA"

    def to_sql_statement_create_or_replace(self):
        yield f"DROP MATERIALIZED VIEW IF EXISTS {self.identity}"
        yield from self.to_sql_statement_create()


class PGExtension(ReplaceableEntity):
    kind = "EXTENSION"

    def __init__(self, schema, signature):
        super().__init__(schema, signature, "")

    def to_sql_statement_create(self):
        yield f'CREATE EXTENSION "{self.signature}" WITH SCHEMA "{self.schema}"'

    to_sql_statement_create_or_replace = to_sql_statement_create

    def to_sql_statement_drop(self, cascade=False):
        yield f'DROP EXTENSION "{self.signature}"'


class _OnTable(ReplaceableEntity):
    def __init__(self, schema, signature, definition, on_entity, is_constraint=False):
        super().__init__(schema, signature, definition)
        self.on_entity = on_entity
        self.is_constraint = is_constraint

    def to_sql_statement_create(self):
        definition = self.definition
        if f"{self.kind} " in definition.upper() and definition.lstrip().upper().startswith("CREATE"):
            yield definition
        else:
            constraint = "CONSTRAINT " if self.is_constraint else ""
            yield f'CREATE {constraint}{self.kind} "{self.signature}" {self._placed(definition)}'

    def _placed(self, definition):
        return definition

    def to_sql_statement_create_or_replace(self):
        yield f'DROP {self.kind} IF EXISTS "{self.signature}" ON {self.on_entity}'
        yield from self.to_sql_statement_create()

    def to_sql_statement_drop(self, cascade=False):
        yield f'DROP {self.kind} "{self.signature}" ON {self.on_entity}' + (" CASCADE" if cascade else "")


class PGTrigger(_OnTable):
    kind = "TRIGGER"


class PGPolicy(_OnTable):
    kind = "POLICY"

    def _placed(self, definition):
        return f"ON {self.on_entity} {definition}"


class _EntityOperation(MigrateOperation):
    def __init__(self, target):
        self.target = target

    def statements(self):
        return self.target.to_sql_statement_create()


@Operations.register_operation("create_entity")
class CreateOp(_EntityOperation):
    @classmethod
    def create_entity(cls, operations, target):
        return operations.invoke(cls(target))

    def reverse(self):
        return DropOp(self.target)


@Operations.register_operation("replace_entity")
class ReplaceOp(_EntityOperation):
    @classmethod
    def replace_entity(cls, operations, target):
        return operations.invoke(cls(target))

    def statements(self):
        return self.target.to_sql_statement_create_or_replace()


@Operations.register_operation("drop_entity")
class DropOp(_EntityOperation):
    def __init__(self, target, cascade=False):
        super().__init__(target)
        self.cascade = cascade

    @classmethod
    def drop_entity(cls, operations, target, cascade=False):
        return operations.invoke(cls(target, cascade))

    def statements(self):
        return self.target.to_sql_statement_drop(cascade=self.cascade)

    def reverse(self):
        return CreateOp(self.target)


def _run(operations, operation):
    for statement in operation.statements():
        operations.execute(statement)


for _operation in (CreateOp, ReplaceOp, DropOp):
    Operations.implementation_for(_operation)(_run)


def register_entities(*args, **kwargs):
    pass
