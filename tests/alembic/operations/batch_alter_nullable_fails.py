"""NULL in a column that becomes NOT NULL

Revision ID: batch_alter_nullable_fails
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10));
INSERT INTO t VALUES (1, NULL);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_alter_nullable_fails'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("INSERT INTO t VALUES (2, 'kept?')")
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('a', existing_type=sa.String(10), nullable=False)


def downgrade():
    pass
