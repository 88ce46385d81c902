"""inline_literal is written into the statement

Revision ID: inline_literal
Revises:
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.sql import column, table

revision = 'inline_literal'
down_revision = None
branch_labels = None
depends_on = None


account = table('account', column('id', sa.Integer), column('name', sa.String), column('n', sa.Integer))


def upgrade():
    op.create_table('account', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('name', sa.String(20)), sa.Column('n', sa.Integer()))
    op.execute(
        account.insert().values({'id': op.inline_literal(1), 'name': op.inline_literal("it's"), 'n': op.inline_literal(5, sa.Integer())})
    )
    op.execute(account.update().where(account.c.name == op.inline_literal("it's")).values({'name': op.inline_literal('y')}))


def downgrade():
    pass
