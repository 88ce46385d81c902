"""Joined-table and single-table inheritance

Revision ID: orm_join_inheritance
Revises:
"""

SETUP = """
CREATE TABLE people (id INTEGER PRIMARY KEY, kind VARCHAR(10), name VARCHAR(20));
CREATE TABLE engineers (id INTEGER PRIMARY KEY REFERENCES people (id), language VARCHAR(20));
CREATE TABLE animals (id INTEGER PRIMARY KEY, kind VARCHAR(10), name VARCHAR(20), lives INTEGER);
INSERT INTO people VALUES (1, 'person', 'ada'), (2, 'engineer', 'bob');
INSERT INTO engineers VALUES (2, 'rust');
INSERT INTO animals VALUES (1, 'cat', 'tom', 9), (2, 'dog', 'rex', NULL);
CREATE TABLE said (id INTEGER PRIMARY KEY, what TEXT);
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.orm import Session, declarative_base

revision = 'orm_join_inheritance'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()


class Person(Base):
    __tablename__ = 'people'
    id = sa.Column(sa.Integer, primary_key=True)
    kind = sa.Column(sa.String(10))
    name = sa.Column(sa.String(20))
    __mapper_args__ = {'polymorphic_on': kind, 'polymorphic_identity': 'person'}


class Engineer(Person):
    __tablename__ = 'engineers'
    id = sa.Column(sa.ForeignKey('people.id'), primary_key=True)
    language = sa.Column(sa.String(20))
    __mapper_args__ = {'polymorphic_identity': 'engineer'}


class Animal(Base):
    __tablename__ = 'animals'
    id = sa.Column(sa.Integer, primary_key=True)
    kind = sa.Column(sa.String(10))
    name = sa.Column(sa.String(20))
    __mapper_args__ = {'polymorphic_on': kind, 'polymorphic_identity': 'animal'}


class Cat(Animal):
    lives = sa.Column(sa.Integer)
    __mapper_args__ = {'polymorphic_identity': 'cat'}


class Dog(Animal):
    __mapper_args__ = {'polymorphic_identity': 'dog'}


def say(bind, *what):
    bind.execute(sa.text('INSERT INTO said (what) VALUES (:w)'), {'w': ' '.join(repr(item) for item in what)})


def upgrade():
    bind = op.get_bind()
    session = Session(bind=bind)
    for person in session.query(Person).order_by(Person.id):
        say(bind, type(person).__name__, person.name)
    say(bind, [(one.name, one.language) for one in session.query(Engineer)])
    session.add(Engineer(name='eve', language='c'))
    session.flush()
    cyd = session.query(Engineer).filter(Engineer.language == 'c').one()
    say(bind, cyd.id, cyd.kind)
    cyd.language = 'ada'
    cyd.name = 'lovelace'
    session.flush()
    say(bind, [type(one).__name__ for one in session.query(Animal).order_by(Animal.id)])
    say(bind, [one.lives for one in session.query(Cat)])
    session.add(Cat(name='kit', lives=7))
    session.add(Dog(name='fido'))
    session.commit()
    say(bind, session.query(Animal).count(), session.query(Dog).count())


def downgrade():
    pass
