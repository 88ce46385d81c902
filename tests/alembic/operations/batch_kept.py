"""What a rebuild keeps

Revision ID: batch_kept
Revises:
"""

SETUP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE t (
    id INTEGER NOT NULL,
    a VARCHAR(10) DEFAULT 'x' NOT NULL,
    n NUMERIC(10, 2) DEFAULT 0,
    made DATETIME DEFAULT CURRENT_TIMESTAMP,
    expr INTEGER DEFAULT (1 + 2),
    neg INTEGER DEFAULT -1,
    parent_id INTEGER,
    gone INTEGER,
    PRIMARY KEY (id),
    UNIQUE (a),
    CONSTRAINT uq_n UNIQUE (n),
    CONSTRAINT ck_n CHECK (n >= 0),
    CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_a ON t (a);
CREATE UNIQUE INDEX ux_n ON t (n);
CREATE INDEX ix_partial ON t (a) WHERE n > 0;
INSERT INTO t (id, a, n, made, parent_id) VALUES (1, 'one', 1.5, '2025-01-02 03:04:05', NULL);
"""

from alembic import op

revision = 'batch_kept'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
