"""Writing along relationships

Revision ID: orm_relationship_write
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
from sqlalchemy.orm import Session, declarative_base, relationship

revision = 'orm_relationship_write'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()

post_tags = sa.Table(
    'post_tags',
    Base.metadata,
    sa.Column('post_id', sa.ForeignKey('posts.id'), primary_key=True),
    sa.Column('tag_id', sa.ForeignKey('tags.id'), primary_key=True),
)


class User(Base):
    __tablename__ = 'users'

    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    age = sa.Column(sa.Integer)
    posts = relationship('Post', back_populates='user', order_by='Post.id')


class Post(Base):
    __tablename__ = 'posts'

    id = sa.Column(sa.Integer, primary_key=True)
    user_id = sa.Column(sa.Integer, sa.ForeignKey('users.id'))
    title = sa.Column(sa.String(50))
    user = relationship(User, back_populates='posts')
    tags = relationship('Tag', secondary=post_tags, backref='posts')


class Tag(Base):
    __tablename__ = 'tags'

    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))


def say(bind, *what):
    bind.execute(sa.text('INSERT INTO said (what) VALUES (:w)'), {'w': ' '.join(repr(item) for item in what)})


def upgrade():
    bind = op.get_bind()
    session = Session(bind=bind)
    eve = User(name='eve', posts=[Post(title='hers'), Post(title='too')])
    session.add(eve)
    session.flush()
    say(bind, eve.id, [post.user_id for post in eve.posts], eve.posts[0].user is eve)
    bob = session.get(User, 2)
    bob.posts.append(Post(title='more'))
    post = Post(title='new', user=bob)
    session.add(post)
    session.flush()
    say(bind, post.user_id, post in bob.posts)
    post.user = eve
    session.flush()
    say(bind, post.user_id, [item.title for item in eve.posts], [item.title for item in bob.posts])
    ada = session.get(User, 1)
    ada.posts.remove(ada.posts[0])
    session.flush()
    first = session.get(Post, 1)
    say(bind, first.user_id)
    blue = Tag(name='blue')
    first.tags.append(blue)
    first.tags.remove(first.tags[0])
    session.flush()
    say(bind, sorted(tag.name for tag in first.tags))
    session.delete(session.get(User, 2))
    session.flush()
    session.commit()
    say(bind, session.query(Post).filter(Post.user_id.is_(None)).count())


def downgrade():
    pass
