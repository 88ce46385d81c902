"""table_kwargs and reflect_kwargs

Revision ID: batch_table_kwargs
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER, on_ BOOLEAN, gone INTEGER);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_table_kwargs'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table(
        't',
        table_kwargs={'sqlite_autoincrement': True},
        reflect_args=[sa.Column('on_', sa.Boolean(create_constraint=True, name='ck_on'))],
    ) as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
