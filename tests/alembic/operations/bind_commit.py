"""commit() on the bind

Revision ID: bind_commit
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'bind_commit'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    bind = op.get_bind()
    bind.execute(sa.text('INSERT INTO t VALUES (1)'))
    bind.commit()
    bind.execute(sa.text('INSERT INTO t VALUES (2)'))
    raise RuntimeError('after the commit')


def downgrade():
    pass
