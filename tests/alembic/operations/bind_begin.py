"""begin() inside a running transaction

Revision ID: bind_begin
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'bind_begin'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    bind = op.get_bind()
    bind.execute(sa.text('INSERT INTO t VALUES (1)'))
    with bind.begin():
        bind.execute(sa.text('INSERT INTO t VALUES (2)'))


def downgrade():
    pass
