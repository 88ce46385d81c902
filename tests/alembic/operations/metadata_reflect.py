"""Reflecting tables and reading them

Revision ID: metadata_reflect
Revises:
"""

SETUP = """
CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL, n NUMERIC(8, 2) DEFAULT 1.5, at DATETIME, flag BOOLEAN);
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), title TEXT);
CREATE INDEX ix_posts_user ON posts (user_id);
INSERT INTO users VALUES (1, 'ada', 2.25, '2025-01-02 03:04:05', 1);
CREATE TABLE said (id INTEGER PRIMARY KEY, what TEXT);
"""

from alembic import op
import sqlalchemy as sa

revision = 'metadata_reflect'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    bind = op.get_bind()
    metadata = sa.MetaData()
    metadata.reflect(bind=bind)
    told = [sorted(metadata.tables), [table.name for table in metadata.sorted_tables if table.name != 'said']]
    users = metadata.tables['users']
    for column in users.columns:
        told.append((column.name, repr(column.type), column.nullable, column.primary_key))
    posts = sa.Table('posts', sa.MetaData(), autoload_with=bind)
    told.append([(key.column.table.name, key.parent.name) for key in posts.foreign_keys])
    told.append([(index.name, [column.name for column in index.columns], index.unique) for index in posts.indexes])
    told.append([column.name for column in posts.primary_key.columns])
    told.append(bind.execute(sa.select(users)).fetchall())
    told.append('title' in posts.c)
    told.append('absent' in posts.c)
    only = sa.MetaData()
    only.reflect(bind, only=['users'])
    told.append(list(only.tables))
    partly = sa.Table('users', sa.MetaData(), sa.Column('name', sa.Text, key='label'), autoload_with=bind)
    told.append(partly.c.keys())
    for what in told:
        bind.execute(metadata.tables['said'].insert().values(what=repr(what)))


def downgrade():
    pass
