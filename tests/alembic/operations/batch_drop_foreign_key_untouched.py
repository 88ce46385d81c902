"""One of two foreign keys dropped

Revision ID: batch_drop_foreign_key_untouched
Revises:
"""

SETUP = """
CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE q (id INTEGER PRIMARY KEY);
CREATE TABLE t (id INTEGER PRIMARY KEY, p_id INTEGER, q_id INTEGER, CONSTRAINT fk_p FOREIGN KEY (p_id) REFERENCES p (id), CONSTRAINT fk_q FOREIGN KEY (q_id) REFERENCES q (id));
"""

from alembic import op

revision = 'batch_drop_foreign_key_untouched'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_constraint('fk_p', type_='foreignkey')
        batch_op.create_foreign_key('fk_p', 'p', ['p_id'], ['id'], ondelete='CASCADE')


def downgrade():
    pass
