"""Imperative mapping, automap-free tables, composite keys

Revision ID: orm_imperative
Revises:
"""

SETUP = """
CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20), age INTEGER);
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id), title VARCHAR(50));
CREATE TABLE tags (id INTEGER PRIMARY KEY, name VARCHAR(20));
CREATE TABLE post_tags (post_id INTEGER REFERENCES posts (id), tag_id INTEGER REFERENCES tags (id), PRIMARY KEY (post_id, tag_id));
INSERT INTO users VALUES (1, 'ada', 36), (2, 'bob', NULL), (3, 'cyd', 20);
INSERT INTO posts VALUES (1, 1, 'first'), (2, 1, 'second'), (3, 2, 'third'), (4, NULL, 'lost');
INSERT INTO tags VALUES (1, 'red'), (2, 'green');
INSERT INTO post_tags VALUES (1, 1), (1, 2), (3, 1);
CREATE TABLE said (id INTEGER PRIMARY KEY, what TEXT);
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.orm import Session, registry, relationship

revision = 'orm_imperative'
down_revision = None
branch_labels = None
depends_on = None


mapper_registry = registry()
metadata = sa.MetaData()
post_tags = sa.Table('post_tags', metadata, sa.Column('post_id', sa.Integer, primary_key=True), sa.Column('tag_id', sa.Integer, primary_key=True))
users = sa.Table('users', metadata, sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(20)))


class PostTag:
    def __init__(self, post_id, tag_id):
        self.post_id = post_id
        self.tag_id = tag_id


class User:
    pass


mapper_registry.map_imperatively(PostTag, post_tags)
mapper_registry.map_imperatively(User, users)


@mapper_registry.mapped
class Tag:
    __tablename__ = 'tags'
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))


def say(bind, *what):
    bind.execute(sa.text('INSERT INTO said (what) VALUES (:w)'), {'w': ' '.join(repr(item) for item in what)})


def upgrade():
    bind = op.get_bind()
    session = Session(bind=bind)
    say(bind, session.get(PostTag, (1, 2)).tag_id, session.get(PostTag, {'post_id': 3, 'tag_id': 1}).post_id)
    session.add(PostTag(2, 2))
    session.flush()
    session.delete(session.get(PostTag, (1, 1)))
    session.flush()
    say(bind, [(row.post_id, row.tag_id) for row in session.query(PostTag).order_by(PostTag.post_id)])
    user = User()
    user.name = 'made'
    session.add(user)
    session.flush()
    say(bind, user.id, sa.inspect(User).local_table is users, [column.key for column in sa.inspect(User).columns])
    say(bind, [tag.name for tag in session.query(Tag).order_by(Tag.id)])
    session.commit()


def downgrade():
    pass
