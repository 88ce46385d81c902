"""Mixins, declared_attr, table args and inheritance

Revision ID: orm_declarative_inheritance
Revises:
"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.orm import declarative_base, declared_attr

revision = 'orm_declarative_inheritance'
down_revision = None
branch_labels = None
depends_on = None


Base = declarative_base()


class Mixin:
    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower() + 's'

    id = sa.Column(sa.Integer, primary_key=True)

    @declared_attr
    def owner_id(cls):
        return sa.Column(sa.Integer, sa.ForeignKey('owners.id'))


class Owner(Base):
    __tablename__ = 'owners'
    id = sa.Column(sa.Integer, primary_key=True)
    kind = sa.Column(sa.String(10), index=True)
    __mapper_args__ = {'polymorphic_on': kind, 'polymorphic_identity': 'owner'}


class Company(Owner):
    __mapper_args__ = {'polymorphic_identity': 'company'}
    vat = sa.Column(sa.String(12))


class Chart(Mixin, Base):
    title = sa.Column('name', sa.String(20), nullable=False)


link = sa.Table('links', Base.metadata, sa.Column('owner_id', sa.ForeignKey('owners.id'), primary_key=True), sa.Column('chart_id', sa.ForeignKey('charts.id'), primary_key=True))


def upgrade():
    Base.metadata.create_all(op.get_bind(), checkfirst=True)


def downgrade():
    link.drop(op.get_bind())
    Chart.__table__.drop(op.get_bind())
    Owner.__table__.drop(op.get_bind())
