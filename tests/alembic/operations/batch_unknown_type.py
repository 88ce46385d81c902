"""A type that SQLAlchemy does not know becomes NUMERIC

Revision ID: batch_unknown_type
Revises:
"""

SETUP = """
CREATE TABLE t (id INTEGER PRIMARY KEY, a JSONB, b UUID, c GEOMETRY, d CHAR(36), e DOUBLE PRECISION, f NVARCHAR(20), g "My Type", h UNSIGNED BIG INT, j TINYINT(1), k BIGINT UNSIGNED, l TIMESTAMP WITH TIME ZONE, m VARCHAR, gone INTEGER);
"""

from alembic import op

revision = 'batch_unknown_type'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('t') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
