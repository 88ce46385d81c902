"""naming_convention names what is reflected without a name

Revision ID: batch_naming_convention
Revises:
"""

SETUP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, UNIQUE (a), FOREIGN KEY (b) REFERENCES parent (id));
"""

from alembic import op

revision = 'batch_naming_convention'
down_revision = None
branch_labels = None
depends_on = None


CONVENTION = {
    'uq': 'uq_%(table_name)s_%(column_0_name)s',
    'fk': 'fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s',
}


def upgrade():
    with op.batch_alter_table('t', naming_convention=CONVENTION) as batch_op:
        batch_op.drop_constraint('uq_t_a', type_='unique')
        batch_op.drop_constraint('fk_t_b_parent', type_='foreignkey')


def downgrade():
    pass
