"""Expression constructs given to execute

Revision ID: execute_constructs
Revises:
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.sql import column, table

revision = 'execute_constructs'
down_revision = None
branch_labels = None
depends_on = None


account = table('account', column('id', sa.Integer), column('name', sa.String), column('status', sa.String), column('at', sa.DateTime))


def upgrade():
    op.create_table(
        'account',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('name', sa.String(20)),
        sa.Column('status', sa.String(20)),
        sa.Column('at', sa.DateTime()),
    )
    op.execute(account.insert().values(id=1, name='one', status=None))
    op.execute(account.insert().values([{'id': 2, 'name': 'two'}, {'id': 3, 'name': 'three'}]))
    op.execute(account.update().where(account.c.status == None).values(status='active'))
    op.execute(account.update().where(account.c.id.in_([1, 2])).values({'name': account.c.name + '!', account.c.status: op.inline_literal('literal')}))
    op.execute(sa.update(account).where(sa.and_(account.c.id > 2, account.c.name.like('th%'))).values(name=sa.func.upper(account.c.name)))
    op.execute(account.delete().where(sa.or_(account.c.id == 1, account.c.name.is_(None))))
    op.execute(account.update().values(status=sa.case((account.c.id == 2, 'two'), else_='other')))
    op.execute(sa.insert(account).from_select(['id', 'name'], sa.select(account.c.id + 10, account.c.name)))


def downgrade():
    op.drop_table('account')
