"""Every form of create_index

Revision ID: indexes
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, "Camel" TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'indexes'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_index('ix_plain', 't', ['a'])
    op.create_index('ix_two', 't', ['a', 'b'], unique=False)
    op.create_index('ix_unique', 't', ['b'], unique=True)
    op.create_index('ix_text', 't', [sa.text('lower(a)')])
    op.create_index('ix_func', 't', [sa.func.upper(sa.column('b'))])
    op.create_index('ix_desc', 't', [sa.text('a DESC'), 'b'])
    op.create_index('ix_column_desc', 't', [sa.column('a').desc()])
    op.create_index('ix_where', 't', ['a'], sqlite_where=sa.text('b IS NOT NULL'))
    op.create_index('ix_where_expression', 't', ['a'], sqlite_where=sa.column('b') == 'x')
    op.create_index('ix_pg', 't', ['a'], postgresql_using='gin', postgresql_where=sa.text("b = 'x'"))
    op.create_index('ix_camel', 't', ['Camel'])
    op.create_index(op.f('ix_formatted'), 't', ['a'])
    op.create_index('Ix Odd', 't', ['a'])


def downgrade():
    op.drop_index('Ix Odd', table_name='t')
    op.drop_index(op.f('ix_formatted'), table_name='t')
    op.drop_index('ix_camel', 't')
    op.drop_index('ix_pg', table_name='t', postgresql_where=sa.text("b = 'x'"))
    for name in ('ix_where_expression', 'ix_where', 'ix_column_desc', 'ix_desc', 'ix_func', 'ix_text'):
        op.drop_index(name)
    op.drop_index('ix_unique')
    op.drop_index('ix_two')
    op.drop_index('ix_plain')
