"""one() without and with too many rows

Revision ID: orm_query_none
Revises:
"""

SETUP = """
CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20));
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.orm import Session, declarative_base

revision = 'orm_query_none'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()


class User(Base):
    __tablename__ = 'users'
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))


def upgrade():
    session = Session(bind=op.get_bind())
    session.query(User).filter(User.id == 1).one()


def downgrade():
    pass
