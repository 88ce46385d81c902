"""Batch: new columns with defaults, computed, by themselves

Revision ID: suite_batch_added_defaults
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10), b INTEGER);
CREATE TABLE u (id INTEGER PRIMARY KEY, b INTEGER);
CREATE TABLE v (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_added_defaults'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch:
        batch.add_column(sa.Column('c', sa.Integer, server_default='5'))
    with op.batch_alter_table('t') as batch:
        batch.add_column(sa.Column('d', sa.Integer, server_default=sa.text('1 + 1')))
    with op.batch_alter_table('t') as batch:
        batch.add_column(sa.Column('e', sa.Integer, sa.Computed('b + 1')))
    with op.batch_alter_table('u') as batch:
        batch.add_column(sa.Column('f', sa.Integer, sa.Computed('b + 1', persisted=True)))
    with op.batch_alter_table('v') as batch:
        batch.add_column(sa.Column('g', sa.Integer, sa.Identity()))


def downgrade():
    pass
