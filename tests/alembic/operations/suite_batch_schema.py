"""Batch in a schema

Revision ID: suite_batch_schema
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'suite_batch_schema'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t', schema='far', recreate='never') as batch:
        batch.drop_column('q')
        batch.add_column(sa.Column('w', sa.String(50)))
        batch.create_foreign_key('myfk', 'users', ['w'], ['y'], referent_schema='far')
        batch.create_unique_constraint('uq1', ['a', 'b'])
        batch.create_primary_key('pk1', ['a', 'b'])
        batch.create_check_constraint('ck1', 'a > b')
        batch.drop_constraint('uq1', type_='unique')


def downgrade():
    pass
