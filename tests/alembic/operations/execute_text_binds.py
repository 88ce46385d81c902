"""text() with bind parameters

Revision ID: execute_text_binds
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INTEGER);
INSERT INTO t VALUES (1, 'one', 1), (2, 'two', 2);
"""

from alembic import op
import sqlalchemy as sa

revision = 'execute_text_binds'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute(sa.text("UPDATE t SET a = :a WHERE id = :id").bindparams(a='changed', id=1))
    op.execute(sa.text("UPDATE t SET b = :b").bindparams(sa.bindparam('b', 5, type_=sa.Integer())))
    op.execute(sa.text("DELETE FROM t WHERE id IN :ids").bindparams(sa.bindparam('ids', [2, 3], expanding=True)))
    op.get_bind().execute(sa.text("INSERT INTO t (id, a) VALUES (:id, :a)"), {'id': 5, 'a': 'five'})
    op.get_bind().execute(
        sa.text("INSERT INTO t (id, a) VALUES (:id, :a)"), [{'id': 6, 'a': 'six'}, {'id': 7, 'a': 'seven'}]
    )


def downgrade():
    pass
