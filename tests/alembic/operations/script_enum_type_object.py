"""Creating and dropping an enumeration by hand

Revision ID: script_enum_type_object
Revises:
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = 'script_enum_type_object'
down_revision = None
branch_labels = None
depends_on = None


state = postgresql.ENUM('on', 'off', name='switch', create_type=False)
plain = sa.Enum('on', 'off', name='plain')


def upgrade():
    bind = op.get_bind()
    state.create(bind, checkfirst=True)
    plain.create(bind, checkfirst=True)
    op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('state', state), sa.Column('plain', plain))


def downgrade():
    op.drop_table('t')
    plain.drop(op.get_bind(), checkfirst=False)
    state.drop(op.get_bind())
