"""Identity, expiry, states and refreshing

Revision ID: orm_identity
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
from sqlalchemy.orm import Session, declarative_base, object_session

revision = 'orm_identity'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()


class User(Base):
    __tablename__ = 'users'
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20), default='anon')
    age = sa.Column(sa.Integer, server_default='5', onupdate=99)


def say(bind, *what):
    bind.execute(sa.text('INSERT INTO said (what) VALUES (:w)'), {'w': ' '.join(repr(item) for item in what)})


def upgrade():
    bind = op.get_bind()
    session = Session(bind=bind, autoflush=False)
    ada = session.query(User).filter_by(id=1).one()
    say(bind, ada is session.query(User).filter(User.name == 'ada').one(), ada in session, object_session(ada) is session)
    ada.name = 'Ada'
    say(bind, ada in session.dirty, session.is_modified(ada))
    bind.execute(sa.text("UPDATE users SET age = 77 WHERE id = 1"))
    session.flush()
    session.refresh(ada)
    say(bind, ada.name, ada.age)
    new = User()
    say(bind, new.name, new.id, new in session)
    session.add(new)
    say(bind, new in session.new)
    session.flush()
    say(bind, new.name, new.id, new.age)
    session.expire(new)
    say(bind, new.age)
    merged = session.merge(User(id=2, name='merged'))
    session.merge(User(id=50, name='fresh'))
    session.flush()
    say(bind, merged.name, merged.age)
    session.delete(new)
    session.flush()
    say(bind, new in session, session.get(User, 50).name, session.get(User, 999))
    session.expunge(merged)
    merged.name = 'lost'
    session.commit()
    session.rollback()
    session.close()


def downgrade():
    pass
