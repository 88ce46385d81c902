"""Hybrid properties, declared attributes, mixins, column_property and synonym

Revision ID: orm_hybrid
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
import datetime

from sqlalchemy.ext.declarative import declared_attr
from sqlalchemy.ext.hybrid import hybrid_method, hybrid_property
from sqlalchemy.orm import Session, column_property, declarative_base, synonym, validates

revision = 'orm_hybrid'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()


class Named:
    id = sa.Column(sa.Integer, primary_key=True)

    @declared_attr
    def name(cls):
        return sa.Column(sa.String(20))

    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower() + 's'


class User(Named, Base):
    years = sa.Column('age', sa.Integer)
    title = synonym('name')

    @hybrid_property
    def shout(self):
        return self.name + '!'

    @shout.expression
    def shout(cls):
        return cls.name.concat('!')

    @hybrid_property
    def grown(self):
        return self.years is not None and self.years >= 18

    @grown.inplace.expression
    @classmethod
    def _grown(cls):
        return sa.and_(cls.years.isnot(None), cls.years >= 18)

    @hybrid_method
    def older(self, than):
        return self.years > than

    @validates('name')
    def check(self, key, value):
        return value.strip()


class Tag(Named, Base):
    pass


def say(bind, *what):
    bind.execute(sa.text('INSERT INTO said (what) VALUES (:w)'), {'w': ' '.join(repr(item) for item in what)})


def upgrade():
    bind = op.get_bind()
    session = Session(bind=bind)
    say(bind, [user.shout for user in session.query(User).order_by(User.id)])
    say(bind, session.query(User).filter(User.shout == 'bob!').one().name)
    say(bind, [user.grown for user in session.query(User).order_by(User.id)])
    say(bind, [user.name for user in session.query(User).filter(User.grown).order_by(User.name)])
    say(bind, [user.name for user in session.query(User).filter(User.older(30))])
    say(bind, session.query(User).filter(User.title == 'ada').one().title)
    session.add(User(name=' dee ', years=1))
    session.flush()
    session.query(User).filter(User.name == 'dee').update({'years': 2})
    session.query(User).filter(User.years > 30).update({User.years: User.years + 1}, synchronize_session=False)
    say(bind, [(tag.id, tag.name) for tag in session.query(Tag).order_by(Tag.name.desc())])
    session.commit()


def downgrade():
    pass
