"""What results offer

Revision ID: results
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b NUMERIC(6, 2), c BOOLEAN, d DATE, e JSON, f FLOAT, g BLOB);
INSERT INTO t VALUES (1, 'one', 1.5, 1, '2025-01-02', '{"k": [1]}', 0.1, x'00ff'), (2, 'two', 2, 0, NULL, 'null', 2, NULL);
CREATE TABLE said (id INTEGER PRIMARY KEY, what TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'results'
down_revision = None
branch_labels = None
depends_on = None


t = sa.table('t', sa.column('id', sa.Integer), sa.column('a', sa.String), sa.column('b', sa.Numeric(6, 2)), sa.column('c', sa.Boolean), sa.column('d', sa.Date), sa.column('e', sa.JSON), sa.column('f', sa.Float), sa.column('g', sa.LargeBinary))


def upgrade():
    bind = op.get_bind()
    told = []
    say = told.append
    query = sa.select(t).order_by(t.c.id)
    say(bind.execute(query).fetchall())
    say(bind.execute(query).all()[0]._mapping['a'])
    say(bind.execute(query).first()._asdict())
    say(bind.execute(query).fetchone()[0])
    say(bind.execute(query).fetchmany(1))
    say(bind.execute(sa.text('SELECT * FROM t ORDER BY id')).fetchall())
    say(list(bind.execute(query).scalars()))
    say(bind.execute(query).scalars().first())
    say(bind.execute(sa.select(t.c.a).where(t.c.id == 1)).scalar_one_or_none())
    say(bind.execute(sa.select(t.c.a).where(t.c.id == 9)).scalar())
    say(bind.execute(query).mappings().first()['b'])
    say([dict(row) for row in bind.execute(sa.select(t.c.id, t.c.a)).mappings()])
    say(bind.execute(sa.select(t.c.id, t.c.a).order_by(t.c.id)).unique().all()[1].id)
    say(bind.execute(sa.select(t.c.id, t.c.a)).partitions(1).__next__())
    say(list(bind.execute(query).columns('id', 'a')))
    say(bind.execute(t.insert().values(id=3, a='three')).rowcount)
    say(bind.execute(t.update().values(a='x')).rowcount)
    say(bind.execute(t.delete().where(t.c.id == 3)).rowcount)
    say(bind.exec_driver_sql('SELECT count(*) FROM t').scalar())
    say(bind.exec_driver_sql('SELECT id FROM t WHERE id = ?', (2,)).fetchall())
    row = bind.execute(query).first()
    say((len(row), row.id, row[1], row == tuple(row), 'one' in row, row._fields))
    for name, value in zip(row._fields, row):
        say((name, value))
    first, *rest = row
    say((first, len(rest)))
    say(bind.execute(query).returns_rows)
    say(bind.scalar(sa.select(sa.func.count()).select_from(t)))
    say(bind.scalars(sa.select(t.c.id).order_by(t.c.id.desc())).all())
    say(bind.in_transaction())
    say(bind.engine.name)
    for what in told:
        bind.execute(sa.text('INSERT INTO said (what) VALUES (:what)'), {'what': repr(what)})


def downgrade():
    pass
