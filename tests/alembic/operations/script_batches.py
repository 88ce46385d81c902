"""Work in batches with while, slices and a generator

Revision ID: script_batches
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 25) INSERT INTO t (id, n) SELECT i, 0 FROM c;
CREATE TABLE batches (first INTEGER, size INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'script_batches'
down_revision = None
branch_labels = None
depends_on = None


BATCH = 10


def batches(items, size):
    for start in range(0, len(items), size):
        yield items[start : start + size]


def upgrade():
    bind = op.get_bind()
    t = sa.table('t', sa.column('id', sa.Integer), sa.column('n', sa.Integer))
    ids = bind.execute(sa.select(t.c.id).order_by(t.c.id)).scalars().all()
    for batch in batches(ids, BATCH):
        bind.execute(t.update().where(t.c.id.in_(batch)).values(n=t.c.n + len(batch)))
        bind.execute(sa.text('INSERT INTO batches VALUES (:first, :size)'), {'first': batch[0], 'size': len(batch)})
    offset = 0
    while True:
        rows = bind.execute(sa.select(t.c.id).where(t.c.id > offset).order_by(t.c.id).limit(BATCH)).fetchall()
        if not rows:
            break
        offset = rows[-1].id
        if offset % 2:
            continue
        bind.execute(sa.text('INSERT INTO batches VALUES (:first, -1)'), {'first': offset})
    else:
        raise AssertionError('never')
    bind.execute(t.update().where(t.c.id == sa.bindparam('which')).values(n=sa.bindparam('count')), [{'which': i, 'count': i * i} for i in (1, 2, 3)])


def downgrade():
    pass
