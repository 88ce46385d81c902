"""The primary key's type changed

Revision ID: batch_autoincrement_type
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER NOT NULL, a TEXT, PRIMARY KEY (id));
INSERT INTO t VALUES (1, 'one');
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_autoincrement_type'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('id', existing_type=sa.Integer(), type_=sa.String(36), existing_nullable=False)


def downgrade():
    pass
