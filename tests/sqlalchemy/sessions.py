import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.orm import Session, declarative_base, relationship, sessionmaker

Base = declarative_base()


class Team(Base):
    __tablename__ = "teams"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    people = relationship("Person", back_populates="team")


class Person(Base):
    __tablename__ = "people"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20), nullable=False)
    kind = sa.Column("kind_of", sa.String(10), default="plain")
    team_id = sa.Column(sa.ForeignKey("teams.id"))
    team = relationship("Team", back_populates="people")


connection = sa.create_engine("sqlite://").connect()
Base.metadata.create_all(connection)
session = Session(bind=connection)
team = Team(name="red")
session.add(team)
session.add_all([Person(name="ada", team=team), Person(name="grace", team=team), Person(name="linus")])
session.commit()
print([(person.id, person.name, person.kind, person.team_id) for person in session.query(Person).order_by(Person.id)])
ada = session.query(Person).filter(Person.name == "ada").one()
print(ada.team.name, sorted(person.name for person in team.people))
ada.name = "Ada"
session.flush()
print(connection.execute(sa.text("SELECT name FROM people WHERE id = 1")).scalar())
print(session.query(Person).filter_by(name="grace").first().id, session.query(Person).count())
print(session.query(Person.name).filter(Person.team_id.is_(None)).all())
print(session.query(Person).filter(Person.id > 1).update({"kind": "other"}))
print([person.kind for person in session.execute(sa.select(Person).order_by(Person.id)).scalars()])
print(session.get(Person, 2).name, session.get(Person, 99))
session.delete(session.get(Person, 3))
session.commit()
print(session.query(Person).count(), session.scalar(sa.select(sa.func.max(Person.id))))
session.bulk_insert_mappings(Person, [{"name": "x"}, {"name": "y"}])
print(session.query(Person.name, Team.name).outerjoin(Team, Person.team_id == Team.id).order_by(Person.id).all())
print(session.query(Person).filter(Person.id == 77).delete())
session.execute(sa.update(Person).where(Person.id == 1).values(name="last"))
print(ada.name)


named = orm.aliased(session.query(Person.id, Person.name).filter(Person.id > 1).subquery("named"))
print(session.query(Person.id, named.c.name).join(named, Person.id == named.c.id).order_by(Person.id).all())


class Modern(orm.DeclarativeBase):
    pass


class Item(Modern):
    __tablename__ = "items"
    id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
    title: orm.Mapped[str] = orm.mapped_column(sa.String(30))
    note: orm.Mapped[str] = orm.mapped_column(sa.Text, nullable=True)


Modern.metadata.create_all(connection)
with sessionmaker(bind=connection)() as local:
    local.add(Item(title="t"))
    local.commit()
    print(local.scalars(sa.select(Item)).one().title, Item.__table__.c.note.nullable)
