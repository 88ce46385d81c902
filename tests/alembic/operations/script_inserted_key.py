"""inserted_primary_key and RETURNING

Revision ID: script_inserted_key
Revises:
"""

SETUP = """
CREATE TABLE said (id INTEGER PRIMARY KEY, what TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'script_inserted_key'
down_revision = None
branch_labels = None
depends_on = None


metadata = sa.MetaData()
t = sa.Table('t', metadata, sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.String(10)), sa.Column('b', sa.Integer, default=5), sa.Column('c', sa.String(5), server_default='srv'))


def upgrade():
    bind = op.get_bind()
    metadata.create_all(bind)
    told = []
    told.append(bind.execute(t.insert().values(a='one')).inserted_primary_key)
    told.append(bind.execute(t.insert().values(a='two')).inserted_primary_key[0])
    told.append(bind.execute(t.insert().values(a='three').returning(t.c.id, t.c.b, t.c.c)).all())
    told.append(bind.execute(t.insert(), [{'a': 'four'}, {'a': 'five'}]).rowcount)
    told.append(bind.execute(t.update().where(t.c.a == 'one').values(a='uno').returning(t.c.id)).scalars().all())
    told.append(bind.execute(t.insert().values(a='six')).lastrowid)
    for what in told:
        bind.execute(sa.text('INSERT INTO said (what) VALUES (:w)'), {'w': repr(what)})


def downgrade():
    pass
