"""The values of an enumeration changed, for every dialect

Revision ID: script_enum_change
Revises:
"""

SETUP = """
CREATE TABLE jobs (id INTEGER PRIMARY KEY, state VARCHAR(7) DEFAULT 'queued' NOT NULL);
INSERT INTO jobs VALUES (1, 'running'), (2, 'queued');
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = 'script_enum_change'
down_revision = None
branch_labels = None
depends_on = None


old_values = ('queued', 'running', 'done')
new_values = sorted(old_values + ('cancelled',))
old_type = sa.Enum(*old_values, name='jobstate')
new_type = sa.Enum(*new_values, name='jobstate')


def upgrade():
    bind = op.get_bind()
    if bind.dialect.name == 'postgresql':
        for value in set(new_values) - set(old_values):
            op.execute(f"ALTER TYPE jobstate ADD VALUE IF NOT EXISTS '{value}'")
    else:
        with op.batch_alter_table('jobs') as batch_op:
            batch_op.alter_column('state', existing_type=old_type, type_=new_type, existing_nullable=False, existing_server_default='queued')
    op.execute(sa.text("UPDATE jobs SET state = :state WHERE id = :id").bindparams(state='cancelled', id=1))


def downgrade():
    op.execute("UPDATE jobs SET state = 'done' WHERE state = 'cancelled'")
    with op.batch_alter_table('jobs') as batch_op:
        batch_op.alter_column('state', existing_type=new_type, type_=old_type)
