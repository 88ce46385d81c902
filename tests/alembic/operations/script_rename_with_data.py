"""A column renamed by copying, as guides advise

Revision ID: script_rename_with_data
Revises:
"""

SETUP = """
CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(100));
INSERT INTO users VALUES (1, 'Ada'), (2, NULL);
"""

from alembic import op
import sqlalchemy as sa

revision = 'script_rename_with_data'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('users', sa.Column('full_name', sa.String(100)))
    op.execute("""
        UPDATE users
        SET full_name = name
    """)
    op.drop_column('users', 'name')


def downgrade():
    op.add_column('users', sa.Column('name', sa.String(100)))
    op.execute("UPDATE users SET name = full_name")
    op.drop_column('users', 'full_name')
