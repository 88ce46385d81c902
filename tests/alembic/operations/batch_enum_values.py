"""A new value in an Enum with a CHECK constraint

Revision ID: batch_enum_values
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, kind VARCHAR(5), CONSTRAINT kinds CHECK (kind IN ('a', 'b')));
INSERT INTO t VALUES (1, 'a');
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_enum_values'
down_revision = None
branch_labels = None
depends_on = None


old = sa.Enum('a', 'b', name='kinds', create_constraint=True)
new = sa.Enum('a', 'b', 'longer', name='kinds', create_constraint=True)


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('kind', existing_type=old, type_=new)


def downgrade():
    op.execute("UPDATE t SET kind = 'b' WHERE kind = 'longer'")
    with op.batch_alter_table('t') as batch_op:
        batch_op.alter_column('kind', existing_type=new, type_=old)
