"""Named and unnamed constraints of create_table

Revision ID: create_table_constraints
Revises:
"""

SETUP = """
CREATE TABLE parent (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
"""

from alembic import op
import sqlalchemy as sa

revision = 'create_table_constraints'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        'child',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('parent_id', sa.Integer(), sa.ForeignKey('parent.id', ondelete='CASCADE', onupdate='SET NULL')),
        sa.Column('parent_code', sa.String(10), sa.ForeignKey('parent.code', name='fk_code', deferrable=True, initially='DEFERRED')),
        sa.Column('slug', sa.String(20), unique=True),
        sa.Column('score', sa.Integer(), sa.CheckConstraint('score > 0', name='ck_inline')),
        sa.Column('indexed', sa.Integer(), index=True),
        sa.PrimaryKeyConstraint('id', name='pk_child'),
        sa.UniqueConstraint('slug', 'score', name='uq_slug_score'),
        sa.UniqueConstraint('parent_id', 'score'),
        sa.CheckConstraint('score < 100', name='ck_score'),
        sa.CheckConstraint("slug <> ''"),
        sa.ForeignKeyConstraint(['parent_id'], ['parent.id'], name='fk_again', ondelete='RESTRICT'),
    )


def downgrade():
    op.drop_table('child')
