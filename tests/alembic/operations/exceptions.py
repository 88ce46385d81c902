"""Exceptions of the database that a script catches

Revision ID: exceptions
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL UNIQUE);
INSERT INTO t VALUES (1, 'one');
CREATE TABLE said (id INTEGER PRIMARY KEY, what TEXT);
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy import exc

revision = 'exceptions'
down_revision = None
branch_labels = None
depends_on = None


def attempt(sql):
    try:
        op.execute(sql)
    except exc.IntegrityError as error:
        return 'integrity: ' + str(error.orig)
    except exc.OperationalError as error:
        return 'operational: ' + str(error.orig)
    except exc.SQLAlchemyError as error:
        return type(error).__name__
    return 'fine'


def upgrade():
    for sql in (
        "INSERT INTO t VALUES (1, 'x')",
        "INSERT INTO t VALUES (2, 'one')",
        "INSERT INTO t VALUES (3, NULL)",
        "SELECT * FROM absent",
        "SELEKT 1",
        "SELECT absent FROM t",
        "SELECT ':name'",
        "INSERT INTO t VALUES (4, 'four')",
    ):
        what = attempt(sql)
        op.get_bind().execute(sa.text('INSERT INTO said (what) VALUES (:what)'), {'what': what})


def downgrade():
    pass
