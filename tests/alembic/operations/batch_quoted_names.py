"""Names that need quotes, through a rebuild

Revision ID: batch_quoted_names
Revises:
"""

SETUP = """
CREATE TABLE "Group" ("order" INTEGER PRIMARY KEY, "Mixed Case" TEXT, "per%cent" TEXT, gone INTEGER, CONSTRAINT "UQ Mixed" UNIQUE ("Mixed Case"));
CREATE INDEX "Ix Group" ON "Group" ("Mixed Case");
INSERT INTO "Group" VALUES (1, 'x', 'y', 1);
"""

from alembic import op

revision = 'batch_quoted_names'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('Group') as batch_op:
        batch_op.drop_column('gone')


def downgrade():
    pass
