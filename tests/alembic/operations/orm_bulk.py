"""Bulk forms of a session

Revision ID: orm_bulk
Revises:
"""

SETUP = """
CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20), age INTEGER);
INSERT INTO users VALUES (1, 'ada', 36), (2, 'grace', 45), (3, 'linus', NULL);
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.orm import declarative_base, sessionmaker

revision = 'orm_bulk'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()


class User(Base):
    __tablename__ = 'users'
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    age = sa.Column(sa.Integer)


def upgrade():
    session = sessionmaker(bind=op.get_bind())()
    session.bulk_insert_mappings(User, [{'id': 4, 'name': 'four'}, {'id': 5, 'name': 'five', 'age': 5}])
    session.bulk_update_mappings(User, [{'id': 1, 'age': 1}, {'id': 2, 'age': 2}])
    session.bulk_save_objects([User(id=6, name='six'), User(id=7, name='seven')])
    session.query(User).filter(User.id == 3).update({'age': 3})
    session.query(User).filter(User.id == 4).update({User.age: User.id * 10}, synchronize_session=False)
    session.query(User).filter(User.name == 'five').delete()
    session.query(User).filter(User.id.in_([6])).delete(synchronize_session=False)
    session.execute(sa.update(User).where(User.id == 7).values(age=70))
    session.execute(sa.delete(User).where(User.id == 2))
    session.execute(sa.insert(User), [{'id': 8, 'name': 'eight'}, {'id': 9, 'name': 'nine'}])
    session.execute(sa.insert(User).values(id=30, name='thirty'))
    session.commit()


def downgrade():
    pass
