"""Dialect options, prefixes, comments and schema-free keywords

Revision ID: create_table_options
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'create_table_options'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        'numbered',
        sa.Column('id', sa.Integer(), primary_key=True),
        sqlite_autoincrement=True,
    )
    op.create_table(
        'rowless',
        sa.Column('code', sa.String(10), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table('strictly', sa.Column('id', sa.Integer(), primary_key=True), sqlite_strict=True)
    op.create_table(
        'commented',
        sa.Column('id', sa.Integer(), primary_key=True, comment='the key'),
        comment='a table with a comment',
        info={'anything': 1},
        mysql_engine='InnoDB',
        postgresql_partition_by='RANGE (id)',
    )
    op.create_table('passing', sa.Column('id', sa.Integer(), primary_key=True), prefixes=['TEMPORARY'])


def downgrade():
    pass
