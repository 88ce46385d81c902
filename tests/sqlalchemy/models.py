# Classes of sqlmodel: the tables of their annotations, rows through a session.
import datetime
import decimal
import enum
import uuid
from typing import List, Optional

import sqlalchemy as sa
from sqlalchemy.schema import CreateTable
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select


class Kind(enum.Enum):
    SMALL = "small"
    BIG = "big"


class Stamped(SQLModel):
    created: datetime.datetime = Field(default_factory=lambda: datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc))


class TeamLink(SQLModel, table=True):
    __tablename__ = "team_links"
    team_id: int = Field(primary_key=True, foreign_key="team.id", ondelete="CASCADE")
    hero_id: int = Field(primary_key=True, foreign_key="hero.id")


class Team(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    name: str = Field(index=True, unique=True, max_length=40)
    kind: Kind = Kind.SMALL
    heroes: List["Hero"] = Relationship(back_populates="team")


class HeroBase(Stamped):
    name: str
    age: int | None = Field(default=None, index=True)


class Hero(HeroBase, table=True):
    __table_args__ = (sa.UniqueConstraint("name", "team_id", name="uq_hero"),)
    id: int | None = Field(default=None, primary_key=True)
    key: uuid.UUID = Field(default=uuid.UUID(int=5))
    fee: decimal.Decimal = Field(default=decimal.Decimal("1.50"), max_digits=6, decimal_places=2)
    notes: dict = Field(default={}, sa_column=sa.Column("remarks", sa.JSON, nullable=False))
    text: str = Field(default="", sa_type=sa.Text, nullable=True)
    team_id: Optional[int] = Field(default=None, foreign_key="team.id")
    team: Optional[Team] = Relationship(back_populates="heroes")


print(sorted(SQLModel.metadata.tables))
engine = create_engine("sqlite://")
for table in SQLModel.metadata.sorted_tables:
    print(str(CreateTable(table).compile(engine)).strip())
    print(sorted((index.name, index.unique) for index in table.indexes))
SQLModel.metadata.create_all(engine)
with Session(engine) as session:
    team = Team(name="Preventers", kind=Kind.BIG)
    session.add(Hero(name="Deadpond", team=team))
    session.add(Hero(name="Rusty", age=48, team=team, notes={"a": 1}))
    session.commit()
    for hero in session.exec(select(Hero).order_by(Hero.name)):
        print(hero.name, hero.age, hero.team.name, hero.team.kind, hero.key, hero.fee, hero.notes, hero.created.year)
    print(session.exec(select(Hero.name, Hero.age).where(Hero.age > 40)).all())
    print(session.exec(select(Team)).one().name, [hero.name for hero in team.heroes])
print(HeroBase(name="Plain").model_dump(exclude={"created"}))
