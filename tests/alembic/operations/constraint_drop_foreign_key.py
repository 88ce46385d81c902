"""Dropping a foreign key outside batch

Revision ID: constraint_drop_foreign_key
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, CONSTRAINT fk_t_a FOREIGN KEY (a) REFERENCES t (id));
"""

from alembic import op

revision = 'constraint_drop_foreign_key'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.drop_constraint('fk_t_a', 't', type_='foreignkey')


def downgrade():
    pass
