"""Reflected defaults through a rebuild

Revision ID: batch_server_default_reflected
Revises:
"""

SETUP = """
CREATE TABLE t (
    id INTEGER PRIMARY KEY,
    a TEXT DEFAULT '',
    b TEXT DEFAULT 'it''s',
    c INTEGER DEFAULT 0,
    d INTEGER DEFAULT (0),
    e BOOLEAN DEFAULT true,
    f DATETIME DEFAULT (CURRENT_TIMESTAMP),
    g DATETIME DEFAULT (datetime('now')),
    h TEXT DEFAULT NULL,
    i REAL DEFAULT 1.5e3,
    j BLOB DEFAULT x'00ff',
    k TEXT DEFAULT (lower('A') || 'b'),
    gone INTEGER
);
"""

from alembic import op

revision = 'batch_server_default_reflected'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
