"""What columns, tables and types say of themselves

Revision ID: column_objects
Revises:
"""

SETUP = """
CREATE TABLE said (id INTEGER PRIMARY KEY, what TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'column_objects'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    told = []
    say = told.append
    column = sa.Column('a', sa.String(20), nullable=False, server_default='x', comment='c')
    say((column.name, column.nullable, column.primary_key, column.comment, str(column.type), column.type.length))
    say(repr(sa.Integer()))
    say(repr(sa.String(20)))
    say(repr(sa.Numeric(10, 2)))
    say(repr(sa.Enum('a', 'b', name='e')))
    say(str(sa.DateTime(timezone=True)))
    say(repr(sa.DateTime(timezone=True)))
    say(isinstance(sa.String(5), sa.String))
    say(isinstance(sa.Text(), sa.String))
    say(isinstance(sa.VARCHAR(5), sa.String))
    say(issubclass(sa.BigInteger, sa.Integer))
    say(sa.Integer().python_type.__name__)
    table = sa.Table('t', sa.MetaData(), column, sa.Column('b', sa.Integer, primary_key=True), sa.UniqueConstraint('a', name='uq'))
    say([c.name for c in table.columns])
    say(table.c.a is column)
    say(str(table.c.b))
    say(table.primary_key.columns.keys())
    say(sorted(type(c).__name__ for c in table.constraints))
    say(table.name + ' ' + str(table.fullname))
    say(str(table.c.a == 'x'))
    say(str(sa.and_(table.c.a == 'x', table.c.b > 3)))
    say(str(sa.select(table.c.a)))
    say(repr(column.server_default.arg))
    say(sa.Column('c', sa.Integer).server_default)
    say(table.c.b.type.compile(dialect=op.get_bind().dialect))
    say(len(table.columns))
    say('a' in table.columns)
    for what in told:
        op.get_bind().execute(sa.text('INSERT INTO said (what) VALUES (:w)'), {'w': what if isinstance(what, str) else repr(what)})


def downgrade():
    pass
