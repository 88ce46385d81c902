"""Every form of a server default

Revision ID: server_defaults
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'server_defaults'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        'defaults',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('plain', sa.String(20), server_default='plain'),
        sa.Column('quoted', sa.String(20), server_default="it's"),
        sa.Column('empty', sa.String(20), server_default=''),
        sa.Column('number_string', sa.Integer(), server_default='0'),
        sa.Column('number_text', sa.Integer(), server_default=sa.text('0')),
        sa.Column('negative', sa.Integer(), server_default=sa.text('-1')),
        sa.Column('expression', sa.Integer(), server_default=sa.text('(1 + 1)')),
        sa.Column('true_value', sa.Boolean(), server_default=sa.true()),
        sa.Column('false_text', sa.Boolean(), server_default=sa.text('false')),
        sa.Column('one', sa.Boolean(), server_default='1'),
        sa.Column('now', sa.DateTime(), server_default=sa.func.now()),
        sa.Column('current', sa.DateTime(), server_default=sa.func.current_timestamp()),
        sa.Column('stamp', sa.DateTime(), server_default=sa.text('CURRENT_TIMESTAMP')),
        sa.Column('bare_function', sa.String(40), server_default=sa.text("lower('ABC')")),
        sa.Column('function', sa.String(40), server_default=sa.func.lower('ABC')),
        sa.Column('json_object', sa.JSON(), server_default='{}'),
        sa.Column('json_text', sa.JSON(), server_default=sa.text("'[]'")),
        sa.Column('null_value', sa.String(20), server_default=sa.null()),
        sa.Column('literal', sa.Integer(), server_default=sa.literal_column('7')),
        sa.Column('bound', sa.String(10), server_default=sa.literal('abc')),
        sa.Column('python_side', sa.String(20), default='ignored'),
        sa.Column('marked', sa.String(20), server_default=sa.FetchedValue()),
        sa.Column('wrapped', sa.String(20), server_default=sa.DefaultClause('wrapped')),
    )


def downgrade():
    op.drop_table('defaults')
