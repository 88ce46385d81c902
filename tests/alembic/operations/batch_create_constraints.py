"""Every constraint made in batch

Revision ID: batch_create_constraints
Revises:
"""

SETUP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 2, 3);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_create_constraints'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.create_primary_key('pk_t', ['id'])
        batch_op.create_unique_constraint('uq_ab', ['a', 'b'])
        batch_op.create_check_constraint('ck_a', sa.column('a') > 0)
        batch_op.create_check_constraint('ck_b', 'b > 0')
        batch_op.create_foreign_key('fk_a', 'parent', ['a'], ['id'], ondelete='SET NULL', onupdate='CASCADE')
        batch_op.create_foreign_key('fk_self', 't', ['b'], ['id'], deferrable=True, initially='DEFERRED')
        batch_op.create_index('ix_b', ['b'])


def downgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_index('ix_b')
        batch_op.drop_constraint('fk_self', type_='foreignkey')
        batch_op.drop_constraint('fk_a', type_='foreignkey')
        batch_op.drop_constraint('ck_b', type_='check')
        batch_op.drop_constraint('ck_a', type_='check')
        batch_op.drop_constraint('uq_ab', type_='unique')
        batch_op.drop_constraint('pk_t', type_='primary')
