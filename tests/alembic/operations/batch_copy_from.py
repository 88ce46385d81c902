"""copy_from, which needs no reflection

Revision ID: batch_copy_from
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER NOT NULL, a INTEGER, b VARCHAR(10), PRIMARY KEY (id), UNIQUE (a));
CREATE INDEX ix_b ON t (b);
INSERT INTO t VALUES (1, 2, 'x');
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_copy_from'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    existing = sa.Table(
        't',
        sa.MetaData(),
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('a', sa.Integer(), unique=True),
        sa.Column('b', sa.String(10), index=True),
        sa.Column('made', sa.Boolean(create_constraint=True, name='ck_made')),
    )
    with op.batch_alter_table('t', copy_from=existing) as batch_op:
        batch_op.drop_column('made')
        batch_op.alter_column('a', type_=sa.BigInteger())


def downgrade():
    pass
