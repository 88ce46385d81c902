"""select() with mapped classes, and what Session.execute gives

Revision ID: orm_select
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
from typing import List, Optional

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, aliased, mapped_column, relationship

revision = 'orm_select'
down_revision = None
branch_labels = None
depends_on = None


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = 'users'
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[Optional[str]] = mapped_column(sa.String(20))
    age: Mapped[Optional[int]]
    posts: Mapped[List['Post']] = relationship(back_populates='user')

    def __repr__(self):
        return f'User({self.name})'


class Post(Base):
    __tablename__ = 'posts'
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[Optional[int]] = mapped_column(sa.ForeignKey('users.id'))
    title: Mapped[str]
    user: Mapped[Optional[User]] = relationship(back_populates='posts')


def say(bind, *what):
    bind.execute(sa.text('INSERT INTO said (what) VALUES (:w)'), {'w': ' '.join(repr(item) for item in what)})


def upgrade():
    bind = op.get_bind()
    with Session(bind) as session:
        say(bind, session.execute(sa.select(User).order_by(User.id)).scalars().all())
        say(bind, session.scalars(sa.select(User.name).where(User.age > 18)).all())
        say(bind, session.scalar(sa.select(sa.func.count()).select_from(Post)))
        say(bind, session.execute(sa.select(User, Post.title).join(Post).order_by(Post.id)).all())
        say(bind, session.execute(sa.select(User.name, sa.func.count(Post.id).label('n')).outerjoin(User.posts).group_by(User.id).order_by(User.id)).mappings().all())
        say(bind, session.execute(sa.select(User).filter_by(name='bob')).scalar_one())
        say(bind, session.execute(sa.select(User).where(User.name == 'nobody')).scalar_one_or_none())
        other = aliased(User, name='other')
        say(bind, session.execute(sa.select(User.name, other.name).join(other, other.id > User.id).order_by(User.id, other.id)).all())
        session.execute(sa.update(User).where(User.name == 'bob').values(age=50))
        say(bind, session.get(User, 2).age)
        session.execute(sa.delete(Post).where(Post.user_id.is_(None)))
        say(bind, session.execute(sa.insert(Post).values(title='inserted').returning(Post.id)).scalar_one())
        session.execute(sa.insert(User), [{'name': 'x'}, {'name': 'y'}])
        row = session.execute(sa.select(User, Post).join(User.posts).where(Post.id == 3)).one()
        say(bind, row[0], row.User.name, row[1].title)
        session.commit()


def downgrade():
    pass
