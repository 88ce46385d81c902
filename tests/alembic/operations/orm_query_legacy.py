"""The query API in the ways of old revisions

Revision ID: orm_query_legacy
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
from sqlalchemy import orm
from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.orm import joinedload, scoped_session, sessionmaker

revision = 'orm_query_legacy'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()
Session = sessionmaker()


class User(Base):
    __tablename__ = 'users'
    __table_args__ = {'extend_existing': True}
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    age = sa.Column(sa.Integer)


class Post(Base):
    __tablename__ = 'posts'
    __table_args__ = (sa.Index('ix', 'title'), {'keep_existing': True})
    id = sa.Column(sa.Integer, primary_key=True)
    user_id = sa.Column(sa.Integer, sa.ForeignKey('users.id'))
    title = sa.Column(sa.String(50))
    user = orm.relationship('User')


def say(bind, *what):
    bind.execute(sa.text('INSERT INTO said (what) VALUES (:w)'), {'w': ' '.join(repr(item) for item in what)})


def upgrade():
    bind = op.get_bind()
    session = Session(bind=bind)
    say(bind, session.query(User.id, User.name).filter(User.age.isnot(None)).order_by(sa.desc(User.age)).all())
    say(bind, session.query(sa.func.max(User.age)).scalar())
    say(bind, session.query(sa.func.count(User.id)).filter(User.id > 1).scalar())
    say(bind, session.query(User).get(2).name)
    say(bind, session.query(User).filter(User.name.in_(['ada', 'cyd']), User.id < 3).count())
    say(bind, session.query(Post.user_id, sa.func.count(Post.id)).group_by(Post.user_id).having(sa.func.count(Post.id) > 1).all())
    say(bind, session.query(User).filter(sa.or_(User.name == 'ada', User.name == 'bob')).order_by(User.name).limit(1).offset(1).one().name)
    say(bind, session.query(User.name).distinct().order_by(User.name).all())
    say(bind, session.query(session.query(User).filter(User.id == 9).exists()).scalar())
    sub = session.query(Post.user_id, sa.func.count('*').label('n')).group_by(Post.user_id).subquery()
    say(bind, session.query(User.name, sub.c.n).outerjoin(sub, User.id == sub.c.user_id).order_by(User.id).all())
    say(bind, [post.title for post in session.query(Post).filter(Post.user_id.in_(session.query(User.id).filter(User.age > 30)))])
    say(bind, session.query(User).first().name, session.query(User).filter(False).first())
    say(bind, [user.name for user in session.query(User).order_by(User.id)[1:3]], session.query(User).order_by(User.id)[0].name)
    say(bind, session.query(Post, User.name).join(User).order_by(Post.id).first()[1])
    say(bind, session.query(User).filter_by(name='ada').update({'age': 37}))
    say(bind, session.query(Post).filter(Post.title == 'lost').delete(synchronize_session='fetch'))
    say(bind, session.query(User.name).filter(User.id == 1).union(session.query(User.name).filter(User.id == 2)).all())
    for user in session.query(User).options(orm.lazyload('*')).yield_per(2):
        user.age = (user.age or 0) + 1
    session.commit()
    say(bind, [row.age for row in session.query(User.age).order_by(User.id)])
    scoped = scoped_session(sessionmaker(bind=bind))
    say(bind, scoped.query(User).count(), scoped().query(User).count())
    scoped.add(User(id=9, name='scoped'))
    scoped.commit()
    scoped.remove()


def downgrade():
    pass
