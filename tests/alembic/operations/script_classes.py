"""Classes, properties and dataclasses that describe what to do

Revision ID: script_classes
Revises:
"""

from alembic import op
import sqlalchemy as sa
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple, Optional

revision = 'script_classes'
down_revision = None
branch_labels = None
depends_on = None


class Kind(str, Enum):
    SMALL = 'small'
    LARGE = 'large'

    @property
    def size(self):
        return 10 if self is Kind.SMALL else 100


class Pair(NamedTuple):
    name: str
    kind: Kind = Kind.SMALL


@dataclass(frozen=True)
class Wanted:
    table: str
    columns: list = field(default_factory=list)
    note: Optional[str] = None

    def make(self):
        return op.create_table(
            self.table,
            sa.Column('id', sa.Integer(), primary_key=True),
            *[sa.Column(pair.name, sa.String(pair.kind.size)) for pair in self.columns],
            *self.extra(),
        )

    def extra(self):
        return []


class Audited(Wanted):
    def extra(self):
        return [*super().extra(), sa.Column('made', sa.Date(), server_default=sa.func.current_date())]


WANTED = [
    Wanted('plain', [Pair('a'), Pair('b', Kind.LARGE)]),
    Audited(table='audited', columns=[Pair('c')], note='x'),
]


def upgrade():
    for wanted in WANTED:
        table = wanted.make()
        assert table.name == wanted.table
        assert [c.name for c in table.columns][0] == 'id'


def downgrade():
    [op.drop_table(wanted.table) for wanted in WANTED[::-1]]
