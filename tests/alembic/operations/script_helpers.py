"""Helper functions, loops and conditions around operations

Revision ID: script_helpers
Revises:
"""

SETUP = """
CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE b (id INTEGER PRIMARY KEY, name TEXT, extra TEXT);
CREATE INDEX ix_b_name ON b (name);
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy import inspect

revision = 'script_helpers'
down_revision = None
branch_labels = None
depends_on = None


TABLES = ('a', 'b', 'absent')


def has_table(name):
    return inspect(op.get_bind()).has_table(name)


def has_column(table, column):
    return column in {c['name'] for c in inspect(op.get_bind()).get_columns(table)}


def has_index(table, index):
    return any(i['name'] == index for i in inspect(op.get_bind()).get_indexes(table))


def add_missing(table, *columns, **options):
    with op.batch_alter_table(table, **options) as batch_op:
        for column in columns:
            if not has_column(table, column.name):
                batch_op.add_column(column)


def upgrade():
    for table in TABLES:
        if not has_table(table):
            continue
        add_missing(table, sa.Column('extra', sa.Text()), sa.Column(f'{table}_code', sa.String(8), server_default=f'{table.upper()}-1'))
        if not has_index(table, f'ix_{table}_name'):
            op.create_index(f'ix_{table}_name', table, ['name'])


def downgrade():
    for table in reversed(TABLES):
        if has_table(table):
            with op.batch_alter_table(table) as batch_op:
                batch_op.drop_column(f'{table}_code')
