"""Reading through the bind and the inspector

Revision ID: bind_and_inspect
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(20) NOT NULL DEFAULT 'x', n NUMERIC(10, 2), CONSTRAINT uq_a UNIQUE (a), CHECK (n > 0), CONSTRAINT ck_a CHECK (a <> 'y'));
CREATE TABLE child (id INTEGER PRIMARY KEY, t_id INTEGER, CONSTRAINT fk_child FOREIGN KEY (t_id) REFERENCES t (id) ON DELETE CASCADE);
CREATE INDEX ix_child_t ON child (t_id);
CREATE VIEW v AS SELECT id FROM t;
INSERT INTO t (id, a, n) VALUES (1, 'one', 1.5), (2, 'two', NULL);
CREATE TABLE said (id INTEGER PRIMARY KEY, what TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'bind_and_inspect'
down_revision = None
branch_labels = None
depends_on = None


def say(what):
    op.get_bind().execute(sa.text('INSERT INTO said (what) VALUES (:what)'), {'what': str(what)})


def upgrade():
    bind = op.get_bind()
    inspector = sa.inspect(bind)
    say(bind.dialect.name)
    say(op.get_context().dialect.name)
    say(op.get_context().as_sql)
    say(inspector.get_table_names())
    say(inspector.get_view_names())
    say(inspector.has_table('t'))
    say(inspector.has_table('absent'))
    for column in inspector.get_columns('t'):
        say((column['name'], str(column['type']), column['nullable'], column['default'], column['primary_key']))
    say(inspector.get_indexes('child'))
    say(inspector.get_foreign_keys('child'))
    say(inspector.get_unique_constraints('t'))
    say(inspector.get_check_constraints('t'))
    say(inspector.get_pk_constraint('t'))
    rows = bind.execute(sa.text('SELECT id, a, n FROM t ORDER BY id')).fetchall()
    say(rows)
    say([row.a for row in rows])
    say(rows[0][1])
    say(tuple(rows[1]))
    say(dict(rows[0]._mapping))
    say(bind.execute(sa.text('SELECT count(*) FROM t')).scalar())
    say(bind.execute(sa.text('SELECT a FROM t WHERE id = 2')).scalar_one())
    say(bind.execute(sa.text('SELECT a FROM t WHERE id = 99')).first())
    say(bind.execute(sa.text('SELECT id FROM t ORDER BY id')).scalars().all())
    say(bind.execute(sa.text('SELECT id, a FROM t ORDER BY id')).mappings().all())
    say(bind.execute(sa.text('SELECT id, a FROM t')).keys())
    result = bind.execute(sa.text('UPDATE t SET a = a'))
    say(result.rowcount)
    for identifier, a in bind.execute(sa.text('SELECT id, a FROM t ORDER BY id')):
        say(f'{identifier}:{a!r}')


def downgrade():
    pass
