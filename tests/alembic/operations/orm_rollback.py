"""A session that is rolled back

Revision ID: orm_rollback
Revises:
"""

SETUP = """
CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20));
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.orm import Session, declarative_base

revision = 'orm_rollback'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()


class User(Base):
    __tablename__ = 'users'
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))


def upgrade():
    op.execute("INSERT INTO users VALUES (1, 'by hand')")
    session = Session(bind=op.get_bind())
    session.add(User(id=2, name='rolled back'))
    session.flush()
    session.rollback()
    with Session(op.get_bind()) as other:
        other.add(User(id=3, name='committed'))
        other.commit()
    op.execute("INSERT INTO users VALUES (4, 'later')")


def downgrade():
    pass
