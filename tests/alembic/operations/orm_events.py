"""Events that models of migrations bring along

Revision ID: orm_events
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
from sqlalchemy import event
from sqlalchemy.orm import Session, declarative_base, reconstructor

revision = 'orm_events'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()


class User(Base):
    __tablename__ = 'users'
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    age = sa.Column(sa.Integer)

    @reconstructor
    def loaded(self):
        self.was_loaded = True


@event.listens_for(User, 'before_insert')
def set_age(mapper, connection, target):
    target.age = 42


@event.listens_for(User, 'before_update')
def set_name(mapper, connection, target):
    target.name = target.name.upper()


@event.listens_for(User.name, 'set', retval=True)
def trimmed(target, value, oldvalue, initiator):
    return value.strip()


def say(bind, *what):
    bind.execute(sa.text('INSERT INTO said (what) VALUES (:w)'), {'w': ' '.join(repr(item) for item in what)})


def upgrade():
    bind = op.get_bind()
    session = Session(bind=bind)
    said = []


    @event.listens_for(session, 'before_flush')
    def before(session, context, instances):
        said.append(('flush', len(session.new), len(session.dirty)))


    session.add(User(name=' new '))
    session.flush()
    user = session.query(User).filter_by(id=1).one()
    user.age = 1
    session.flush()
    say(bind, user.was_loaded, said)
    session.commit()


def downgrade():
    pass
