"""Renaming the primary key column

Revision ID: batch_rename_primary_key
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER NOT NULL, a INTEGER, PRIMARY KEY (id));
INSERT INTO t VALUES (1, 2);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_rename_primary_key'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('id', new_column_name='t_id', existing_type=sa.Integer(), type_=sa.BigInteger())


def downgrade():
    pass
