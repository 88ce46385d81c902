"""An operation of the project's own

Revision ID: suite_custom_operation
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa
from alembic.operations import BatchOperations, MigrateOperation, Operations

revision = 'suite_custom_operation'
down_revision = None
branch_labels = None
depends_on = None


@Operations.register_operation('create_sequence')
class CreateSequenceOp(MigrateOperation):
    def __init__(self, name, schema=None):
        self.name = name
        self.schema = schema

    @classmethod
    def create_sequence(cls, operations, name, **kw):
        """Makes a sequence."""
        return operations.invoke(cls(name, **kw))

    def reverse(self):
        return DropSequenceOp(self.name, schema=self.schema)


@Operations.register_operation('drop_sequence')
class DropSequenceOp(MigrateOperation):
    def __init__(self, name, schema=None):
        self.name = name
        self.schema = schema

    @classmethod
    def drop_sequence(cls, operations, name, **kw):
        return operations.invoke(cls(name, **kw))

    def reverse(self):
        return CreateSequenceOp(self.name, schema=self.schema)


@BatchOperations.register_operation('note_table')
class NoteTableOp(MigrateOperation):
    def __init__(self, table):
        self.table = table

    @classmethod
    def note_table(cls, operations):
        return operations.invoke(cls(operations.impl.table_name))


@Operations.implementation_for(CreateSequenceOp)
def create_sequence(operations, operation):
    operations.execute(f"INSERT INTO t (a) VALUES ('make {operation.name}')")


@Operations.implementation_for(DropSequenceOp)
def drop_sequence(operations, operation):
    operations.execute(f"INSERT INTO t (a) VALUES ('drop {operation.name}')")


@Operations.implementation_for(NoteTableOp)
def note_table(operations, operation):
    operations.execute(f"INSERT INTO t (a) VALUES ('batch of {operation.table}')")


def upgrade():
    op.create_sequence('my_seq')
    op.drop_sequence('my_seq')
    with op.batch_alter_table('t') as batch:
        batch.note_table()


def downgrade():
    pass
