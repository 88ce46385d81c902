"""Boolean and Enum with create_constraint inside a batch add_column

Revision ID: batch_add_column_boolean
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_add_column_boolean'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', recreate='always') as batch_op:
        batch_op.add_column(sa.Column('on', sa.Boolean(create_constraint=True, name='ck_on'), server_default=sa.true()))
        batch_op.add_column(sa.Column('kind', sa.Enum('a', 'b', name='kind', create_constraint=True)))


def downgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('kind')
        batch_op.drop_constraint('ck_on', type_='check')
