"""Reading along relationships

Revision ID: orm_relationship_read
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

revision = 'orm_relationship_read'
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
    for user in session.query(User).order_by(User.id):
        say(bind, user.name, [post.title for post in user.posts])
    post = session.get(Post, 1)
    say(bind, post.user.name, [tag.name for tag in post.tags], post.user is session.get(User, 1))
    lost = session.query(Post).filter(Post.user_id.is_(None)).one()
    say(bind, lost.user, lost.tags)
    red = session.query(Tag).filter_by(name='red').one()
    say(bind, sorted(post.id for post in red.posts))
    say(bind, session.query(Post).filter(Post.user == session.get(User, 1)).count())
    say(bind, [user.id for user in session.query(User).filter(User.posts.any(Post.title == 'third'))])
    say(bind, [post.id for post in session.query(Post).filter(Post.user.has(name='ada')).order_by(Post.id)])
    say(bind, [post.id for post in session.query(Post).filter(Post.tags.any(name='green'))])
    say(bind, [(user.name, post.title) for user, post in session.query(User, Post).join(Post, Post.user_id == User.id).order_by(Post.id)])
    say(bind, [user.name for user in session.query(User).join(User.posts).filter(Post.title.like('f%'))])
    say(bind, [post.title for post in session.query(Post).join(Post.tags).filter(Tag.name == 'red').order_by(Post.id)])


def downgrade():
    pass
