"""Dialect guards, environment, flags and early return

Revision ID: script_guards
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa
import os
from contextlib import contextmanager, nullcontext, suppress
from sqlalchemy.exc import NoSuchTableError, OperationalError

revision = 'script_guards'
down_revision = None
branch_labels = None
depends_on = None


def is_sqlite():
    return op.get_bind().dialect.name == 'sqlite'


@contextmanager
def foreign_keys_off():
    op.execute('PRAGMA foreign_keys=off')
    try:
        yield
    finally:
        op.execute('PRAGMA foreign_keys=on')


def upgrade():
    if op.get_context().dialect.name == 'postgresql':
        op.execute('CREATE EXTENSION IF NOT EXISTS pgcrypto')
        return
    with foreign_keys_off() if is_sqlite() else nullcontext():
        op.add_column('t', sa.Column('a', sa.Integer()))
    with suppress(OperationalError):
        op.drop_column('t', 'absent')
    try:
        op.drop_table('absent')
    except OperationalError as error:
        assert 'no such table: absent' in str(error)
    else:
        raise AssertionError('dropped what is not there')
    finally:
        op.add_column('t', sa.Column('b', sa.Integer()))
    try:
        with op.batch_alter_table('absent') as batch_op:
            batch_op.drop_column('x')
    except NoSuchTableError:
        op.add_column('t', sa.Column('c', sa.Integer()))
    if os.environ.get('STILLROOM_NO_SUCH_VARIABLE', 'no') == 'yes':
        raise RuntimeError('unreachable')


def downgrade():
    for name in ['c', 'b', 'a']:
        with op.batch_alter_table('t') as batch_op:
            batch_op.drop_column(name)
