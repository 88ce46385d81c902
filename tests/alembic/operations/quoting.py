"""Names that need quotes

Revision ID: quoting
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = 'quoting'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        'Group',
        sa.Column('order', sa.Integer(), primary_key=True),
        sa.Column('Mixed', sa.String(10)),
        sa.Column('with space', sa.String(10)),
        sa.Column('1digit', sa.String(10)),
        sa.Column('per%cent', sa.String(10)),
        sa.Column('qu"ote', sa.String(10)),
        sa.Column('ümlaut', sa.String(10)),
        sa.Column('select', sa.String(10)),
        sa.Column('key', sa.String(10)),
        sa.Column('value', sa.String(10)),
        sa.Column('index', sa.String(10)),
        sa.Column('end', sa.String(10)),
        sa.Column('_under', sa.String(10)),
        sa.Column('a$b', sa.String(10)),
        sa.Column('forced', sa.String(10), quote=True),
        sa.UniqueConstraint('Mixed', name='UQ Mixed'),
    )
    op.add_column('Group', sa.Column('where', sa.Integer()))
    op.create_index('ix_Group', 'Group', ['with space'])


def downgrade():
    op.drop_table('Group')
