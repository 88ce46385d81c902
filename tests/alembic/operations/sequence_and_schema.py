"""Table and Sequence objects made by hand

Revision ID: sequence_and_schema
Revises:
"""

SETUP = """
CREATE TABLE old (id INTEGER PRIMARY KEY);
"""

from alembic import op
import sqlalchemy as sa

revision = 'sequence_and_schema'
down_revision = None
branch_labels = None
depends_on = None


metadata = sa.MetaData()
made = sa.Table(
    'made',
    metadata,
    sa.Column('id', sa.Integer, sa.Sequence('made_seq'), primary_key=True),
    sa.Column('old_id', sa.Integer, sa.ForeignKey('old.id')),
    sa.Column('name', sa.String(20), index=True),
)
old = sa.Table('old', metadata, sa.Column('id', sa.Integer, primary_key=True))


def upgrade():
    metadata.create_all(op.get_bind())
    made.drop(op.get_bind())
    made.create(op.get_bind(), checkfirst=True)
    op.execute(sa.schema.CreateIndex(sa.Index('ix_later', made.c.name.desc())))
    reflected = sa.Table('made', sa.MetaData(), autoload_with=op.get_bind())
    op.execute(reflected.insert().values(id=1, name=', '.join(column.name for column in reflected.columns)))


def downgrade():
    metadata.drop_all(op.get_bind(), tables=[made])
