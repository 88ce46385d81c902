"""Raw SQL of several kinds

Revision ID: execute_strings
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INTEGER);
INSERT INTO t VALUES (1, 'one', 1), (2, 'two', 2);
"""

from alembic import op

revision = 'execute_strings'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("UPDATE t SET a = upper(a) WHERE id = 1")
    op.execute("""
        INSERT INTO t (id, a, b)
        VALUES (3, '12:30', 5), (4, 'a%b', 6)
    """)
    op.execute("UPDATE t SET a = 'x\\:y' WHERE id = 2")
    op.execute("UPDATE t SET b = b % 4 WHERE id = 3")
    op.execute("DELETE FROM t WHERE id = 1;")
    op.execute("CREATE VIEW v AS SELECT id, a FROM t WHERE b > 1")
    op.execute("CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET b = 0 WHERE id = new.id; END")
    op.execute("INSERT INTO t (id, a, b) VALUES (9, 'nine', 9)")
    op.execute("PRAGMA user_version = 7")
    op.execute("-- only a comment")


def downgrade():
    op.execute("DROP TRIGGER tr")
    op.execute("DROP VIEW v")
