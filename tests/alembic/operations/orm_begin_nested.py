"""Savepoints on the bind and in a session

Revision ID: orm_begin_nested
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

revision = 'orm_begin_nested'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    bind = op.get_bind()
    with bind.begin_nested():
        bind.execute(sa.text("INSERT INTO t VALUES (1, 'one')"))
    try:
        with bind.begin_nested():
            bind.execute(sa.text("INSERT INTO t VALUES (2, 'two')"))
            bind.execute(sa.text("INSERT INTO t VALUES (1, 'again')"))
    except IntegrityError as error:
        bind.execute(sa.text("INSERT INTO t VALUES (3, :what)"), {'what': str(error.orig)})


def downgrade():
    pass
