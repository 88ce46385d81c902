"""What a rebuild loses

Revision ID: batch_lost
Revises:
"""

SETUP = """
CREATE TABLE t (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    a TEXT COLLATE NOCASE,
    b TEXT UNIQUE ON CONFLICT REPLACE,
    gone INTEGER
);
CREATE INDEX ix_desc ON t (a DESC);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END;
INSERT INTO t (a, b) VALUES ('x', 'y');
"""

from alembic import op

revision = 'batch_lost'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
