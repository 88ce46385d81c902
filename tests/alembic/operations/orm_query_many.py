"""one() with too many rows

Revision ID: orm_query_many
Revises:
"""

SETUP = """
CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20));
INSERT INTO users VALUES (1, 'a'), (2, 'b');
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.orm import Session, declarative_base

revision = 'orm_query_many'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()


class User(Base):
    __tablename__ = 'users'
    id = sa.Column(sa.Integer, primary_key=True)


def upgrade():
    Session(bind=op.get_bind()).query(User).one()


def downgrade():
    pass
