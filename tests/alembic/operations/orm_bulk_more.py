"""Bulk methods and many objects at once

Revision ID: orm_bulk_more
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
from sqlalchemy.orm import Session, declarative_base

revision = 'orm_bulk_more'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()


class User(Base):
    __tablename__ = 'users'
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    age = sa.Column(sa.Integer, default=1)


def say(bind, *what):
    bind.execute(sa.text('INSERT INTO said (what) VALUES (:w)'), {'w': ' '.join(repr(item) for item in what)})


def upgrade():
    bind = op.get_bind()
    session = Session(bind=bind)
    session.add_all([User(name='a'), User(name='b', age=2), User(name='c')])
    session.flush()
    session.add_all([User(id=20, name='d'), User(id=21, name='e')])
    session.flush()
    session.bulk_insert_mappings(User, [{'name': 'f'}, {'name': 'g', 'age': 7}])
    session.bulk_save_objects([User(name='h'), User(name='i')])
    session.bulk_update_mappings(User, [{'id': 1, 'age': 10}, {'id': 2, 'age': 11}])
    for user in session.query(User).filter(User.id < 4):
        user.age = user.id
    session.flush()
    for user in session.query(User).filter(User.id > 6).order_by(User.id):
        session.delete(user)
    session.commit()


def downgrade():
    pass
