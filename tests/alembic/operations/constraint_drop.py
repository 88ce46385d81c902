"""drop_constraint outside batch

Revision ID: constraint_drop
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, CONSTRAINT uq_t_a UNIQUE (a));
"""

from alembic import op

revision = 'constraint_drop'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.drop_constraint('uq_t_a', 't', type_='unique')


def downgrade():
    pass
