"""A column added and constrained in one batch

Revision ID: batch_add_then_constrain
Revises:
"""

SETUP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1);
"""

from alembic import op
import sqlalchemy as sa

revision = 'batch_add_then_constrain'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.add_column(sa.Column('parent_id', sa.Integer(), nullable=True))
        batch_op.create_foreign_key('fk_t_parent', 'parent', ['parent_id'], ['id'], ondelete='CASCADE')
        batch_op.create_unique_constraint('uq_t_parent', ['parent_id'])
        batch_op.create_index(op.f('ix_t_parent_id'), ['parent_id'], unique=False)


def downgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_index(op.f('ix_t_parent_id'))
        batch_op.drop_constraint('uq_t_parent', type_='unique')
        batch_op.drop_constraint('fk_t_parent', type_='foreignkey')
        batch_op.drop_column('parent_id')
