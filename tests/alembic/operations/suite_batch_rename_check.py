"""Batch: a CHECK in text does not follow its column

Revision ID: suite_batch_rename_check
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, email VARCHAR(20), CONSTRAINT ck_email CHECK (email LIKE '%@%'));
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_rename_check'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch:
        batch.alter_column('email', new_column_name='emol')


def downgrade():
    pass
