"""What op.get_context and alembic.context offer

Revision ID: context_objects
Revises:
"""

SETUP = """
CREATE TABLE said (id INTEGER PRIMARY KEY, what TEXT);
"""

from alembic import op
import sqlalchemy as sa
from alembic import context

revision = 'context_objects'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    told = []
    say = told.append
    migration = op.get_context()
    say(migration.dialect.name)
    say(migration.as_sql)
    say(migration.bind is op.get_bind())
    say(migration.connection is op.get_bind())
    say(context.is_offline_mode())
    say(context.get_context() is migration)
    say(context.get_bind().dialect.name)
    say(op.get_bind().engine.dialect.name)
    say(op.get_bind().dialect.driver)
    say(migration.get_current_heads())
    say(context.get_x_argument(as_dictionary=True))
    say(migration.impl.transactional_ddl)
    for what in told:
        op.get_bind().execute(sa.text('INSERT INTO said (what) VALUES (:w)'), {'w': repr(what)})


def downgrade():
    pass
