"""Statements of every kind

Revision ID: suite_execute
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_execute'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    account = sa.table('t', sa.column('a', sa.String), sa.column('b', sa.Integer))
    op.execute(account.insert().values({'a': 'one', 'b': 5}))
    op.execute(account.update().where(account.c.a == op.inline_literal('one')).values({'a': op.inline_literal('two')}))
    op.execute("update t set a='three' where a='two'")
    op.execute(sa.text("update t set a='four' where a='three'"))
    op.execute(account.delete().where(account.c.a == 'four'))


def downgrade():
    pass
