"""DeclarativeBase, Mapped and mapped_column, create and drop

Revision ID: orm_declarative_new
Revises:
"""

from alembic import op
import sqlalchemy as sa
from typing import Optional
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

revision = 'orm_declarative_new'
down_revision = None
branch_labels = None
depends_on = None


class Base(DeclarativeBase):
    metadata = sa.MetaData(naming_convention={'ix': 'ix_%(table_name)s_%(column_0_N_name)s', 'fk': 'fk_%(table_name)s_%(column_0_name)s', 'pk': 'pk_%(table_name)s'})


class Stamped:
    made: Mapped[Optional[str]] = mapped_column(sa.String(10))


class Team(Stamped, Base):
    __tablename__ = 'teams'
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(sa.String(30), unique=True)
    size: Mapped[Optional[int]]
    ratio: Mapped[float] = mapped_column(default=0.5)
    members: Mapped[list['Member']] = relationship(back_populates='team')


class Member(Base):
    __tablename__ = 'members'
    __table_args__ = (sa.UniqueConstraint('team_id', 'nick', name='uq_member'), {'sqlite_autoincrement': True})
    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(sa.ForeignKey('teams.id', ondelete='CASCADE'), index=True)
    nick: Mapped[str]
    team: Mapped[Team] = relationship(back_populates='members')


def upgrade():
    bind = op.get_bind()
    Base.metadata.create_all(bind)
    session = Session(bind=bind)
    session.add(Team(name='one', members=[Member(nick='a'), Member(nick='b')]))
    session.commit()


def downgrade():
    Base.metadata.drop_all(op.get_bind())
