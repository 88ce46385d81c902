"""Writing through a session: add, change, delete, merge

Revision ID: orm_write
Revises:
"""

SETUP = """
CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20), age INTEGER, settings JSON, level INTEGER);
INSERT INTO users VALUES (1, 'ada', 36, NULL, 1), (2, 'grace', 45, '{"a": 1}', 2), (3, 'linus', NULL, NULL, 3);
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.orm import Session, declarative_base

revision = 'orm_write'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()


class User(Base):
    __tablename__ = 'users'
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    age = sa.Column(sa.Integer)
    settings = sa.Column(sa.JSON)
    level = sa.Column(sa.Integer, default=7)

    def __init__(self, name=None, **kw):
        super().__init__(name=name, **kw)


def upgrade():
    bind = op.get_bind()
    session = Session(bind=bind)
    for user in session.query(User).filter(User.age.is_(None)):
        user.age = 50
    session.add(User('new', age=1, settings={'x': [1, 2]}))
    session.add_all([User(id=10, name='ten'), User(id=11, name='eleven', level=None)])
    session.flush()
    session.delete(session.get(User, 2))
    session.merge(User(id=1, name='ada lovelace'))
    session.merge(User(id=20, name='twenty'))
    session.commit()
    assert session.query(User).filter_by(name='new').one().level == 7
    session.close()


def downgrade():
    pass
