"""Reading through a session and declarative models

Revision ID: orm_query
Revises:
"""

SETUP = """
CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20), age INTEGER, active BOOLEAN, made DATETIME);
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id), title VARCHAR(20));
INSERT INTO users VALUES (1, 'ada', 36, 1, '2025-01-02 03:04:05.000000'), (2, 'grace', 45, 0, NULL), (3, 'linus', NULL, 1, NULL);
INSERT INTO posts VALUES (1, 1, 'Notes'), (2, 1, 'More'), (3, 2, 'Bugs');
CREATE TABLE said (id INTEGER PRIMARY KEY, what TEXT);
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.orm import Session, declarative_base, relationship

revision = 'orm_query'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()


class User(Base):
    __tablename__ = 'users'
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    age = sa.Column(sa.Integer)
    active = sa.Column(sa.Boolean, default=True)
    made = sa.Column(sa.DateTime)
    posts = relationship('Post', back_populates='user', order_by='Post.id')


class Post(Base):
    __tablename__ = 'posts'
    id = sa.Column(sa.Integer, primary_key=True)
    user_id = sa.Column(sa.Integer, sa.ForeignKey('users.id'))
    title = sa.Column(sa.String(20))
    user = relationship('User', back_populates='posts')


def upgrade():
    bind = op.get_bind()
    session = Session(bind=bind)
    told = []

    def say(what):
        told.append(repr(what))

    say([user.name for user in session.query(User).order_by(User.id)])
    say(session.query(User).count())
    say(session.query(User).filter(User.age > 40).one().name)
    say(session.query(User).filter_by(name='ada').first().age)
    say(session.query(User).filter(User.name == 'nobody').first())
    say(session.query(User).filter(User.name == 'nobody').one_or_none())
    say(session.query(User.id, User.name).filter(User.active.is_(True)).order_by(User.name.desc()).all())
    say(session.query(User.name).distinct().order_by(User.name).limit(2).offset(1).all())
    say(session.query(sa.func.max(User.age)).scalar())
    say(session.query(User, Post).join(Post, Post.user_id == User.id).filter(Post.title.like('M%')).all()[0][1].title)
    say(session.query(User.name, sa.func.count(Post.id)).outerjoin(Post).group_by(User.name).order_by(User.name).all())
    say(session.query(User).join(User.posts).filter(Post.title == 'Bugs').one().name)
    say(session.get(User, 2).name)
    say(session.query(User).get(3).name)
    say(session.get(User, 99))
    say([post.title for post in session.get(User, 1).posts])
    say(session.query(Post).filter(Post.id == 3).one().user.name)
    say(session.scalars(sa.select(User).where(User.id.in_([1, 3])).order_by(User.id)).all()[1].name)
    say(session.execute(sa.select(User.id, User.name).order_by(User.id)).all())
    say(session.execute(sa.text('SELECT count(*) FROM posts')).scalar())
    say(session.scalar(sa.select(sa.func.count()).select_from(Post)))
    say(session.query(session.query(User).filter(User.id == 1).exists()).scalar())
    say(session.query(User).filter(sa.or_(User.age.is_(None), User.id == 1)).order_by(User.id).all()[1].id)
    say(str(session.query(User.id).filter(User.age > 3)))
    say(session.query(User).filter(User.id == 1).one().made.year)
    say(session.query(User).order_by(User.id).all()[1].active)
    say([user.id for user in session.query(User).yield_per(2)])
    say(User.__tablename__ + ' ' + User.__table__.name + ' ' + ','.join(User.__table__.columns.keys()))
    for what in told:
        session.execute(sa.text('INSERT INTO said (what) VALUES (:what)'), {'what': what})
    session.commit()


def downgrade():
    pass
