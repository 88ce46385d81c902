"""Rows read, changed in Python and written back

Revision ID: script_data
Revises:
"""

SETUP = """
CREATE TABLE people (id INTEGER PRIMARY KEY, full_name TEXT, first TEXT, last TEXT, settings TEXT, tags TEXT);
INSERT INTO people (id, full_name, settings, tags) VALUES (1, 'Ada Lovelace', '{"theme": "dark", "n": 1}', 'b,a,,a'), (2, 'Plato', NULL, ''), (3, 'Grace Brewster Hopper', 'not json', 'x');
"""

from alembic import op
import sqlalchemy as sa
import json
import logging
from collections import Counter, OrderedDict, defaultdict

revision = 'script_data'
down_revision = None
branch_labels = None
depends_on = None


logger = logging.getLogger('alembic.runtime.migration')


def split(name):
    first, _, last = name.partition(' ')
    return first, last or None


def upgrade():
    bind = op.get_bind()
    rows = bind.execute(sa.text('SELECT id, full_name, settings, tags FROM people ORDER BY id')).fetchall()
    counted = Counter()
    grouped = defaultdict(list)
    for row in rows:
        first, last = split(row.full_name)
        try:
            settings = json.loads(row.settings or '{}')
        except json.JSONDecodeError:
            logger.warning('settings of %s are no JSON', row.id)
            settings = {'broken': True}
        settings.setdefault('theme', 'light')
        tags = sorted({tag for tag in row.tags.split(',') if tag})
        counted.update(tags)
        grouped[len(tags)].append(row.id)
        bind.execute(
            sa.text('UPDATE people SET first = :first, last = :last, settings = :settings, tags = :tags WHERE id = :id'),
            dict(first=first, last=last, settings=json.dumps(settings, sort_keys=True), tags=json.dumps(tags), id=row[0]),
        )
    summary = OrderedDict(counted=dict(counted), grouped={str(k): v for k, v in grouped.items()})
    bind.execute(sa.text('INSERT INTO people (id, full_name) VALUES (100, :s)'), {'s': json.dumps(summary)})


def downgrade():
    op.execute('UPDATE people SET first = NULL, last = NULL')
