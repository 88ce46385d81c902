"""Rows inserted with keys looked up

Revision ID: script_lookup
Revises:
"""

SETUP = """
CREATE TABLE roles (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
CREATE TABLE grants (role_id INTEGER REFERENCES roles (id), permission TEXT, PRIMARY KEY (role_id, permission));
INSERT INTO roles (name) VALUES ('admin');
"""

from alembic import op
import sqlalchemy as sa

revision = 'script_lookup'
down_revision = None
branch_labels = None
depends_on = None


roles = sa.table('roles', sa.column('id'), sa.column('name'))
grants = sa.table('grants', sa.column('role_id'), sa.column('permission'))
PERMISSIONS = {'admin': ['read', 'write'], 'guest': ['read']}


def role_id(bind, name):
    found = bind.execute(sa.select(roles.c.id).where(roles.c.name == name)).scalar()
    if found is None:
        result = bind.execute(roles.insert().values(name=name))
        found = bind.execute(sa.text('SELECT last_insert_rowid()')).scalar()
    return found


def upgrade():
    bind = op.get_bind()
    op.bulk_insert(
        grants,
        [
            {'role_id': role_id(bind, name), 'permission': permission}
            for name, permissions in PERMISSIONS.items()
            for permission in permissions
        ],
    )


def downgrade():
    op.execute(grants.delete().where(grants.c.permission.in_(['read', 'write'])))
