"""drop_constraint with an unknown type_

Revision ID: constraint_drop_bad_type
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, CONSTRAINT uq_t_a UNIQUE (a));
"""

from alembic import op

revision = 'constraint_drop_bad_type'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.drop_constraint('uq_t_a', 't', type_='uniq')


def downgrade():
    pass
