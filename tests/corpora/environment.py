"""Real Alembic's side of a run: its configuration, the minimal `env.py`, and how its errors are told.

In: a folder of revisions, a URL, the project's options. Out: a `Config`; modules
of the folder importable as its application would have them.
"""

import io
import logging
import re
import resource
import sys
import warnings
from pathlib import Path

import sqlalchemy
import sqlalchemy.orm
from alembic.config import Config

import corpus as corpora
import opaque

MEMORY_LIMIT = 3 << 30
ENVIRONMENT = '''
from alembic import context
import sqlalchemy as sa


def run(connection):
    context.configure(connection=connection, **context.config.attributes["options"])
    with context.begin_transaction():
        context.run_migrations()


async def run_asynchronously(url):
    from sqlalchemy.ext.asyncio import create_async_engine

    async with create_async_engine(url, poolclass=sa.pool.NullPool).connect() as connection:
        await connection.run_sync(run)


url = context.config.get_main_option("sqlalchemy.url")
if "+asyncpg" in url:
    import asyncio

    asyncio.run(run_asynchronously(url))
else:
    with sa.create_engine(url, poolclass=sa.pool.NullPool).connect() as connection:
        run(connection)
'''


def message_of(error: BaseException) -> str:
    """The error as `Class: message`, without SQLAlchemy's link to its documentation and without addresses."""
    text = f"{type(error).__name__}: {error}"
    text = re.sub(r"\n?\(Background on this error at: .*?\)", "", text)
    return re.sub(r"0x[0-9a-f]{6,}", "0x…", text)


def configuration(versions: list[Path], work: Path, url: str, options: dict) -> Config:
    """Alembic's configuration for the folders of revisions, with an environment of ours in `work`."""
    environment = work / "environment"
    (environment / "versions").mkdir(parents=True)
    (environment / "env.py").write_text(ENVIRONMENT)
    config = Config(stdout=io.StringIO())
    config.set_main_option("script_location", str(environment))
    config.set_main_option("version_locations", "\n".join(str(folder) for folder in versions))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    options = dict(options)
    convention = options.pop("naming_convention", None)
    if convention:
        options["target_metadata"] = sqlalchemy.MetaData(naming_convention=convention)
    config.attributes["options"] = options
    return config


def prepare(corpus: corpora.Corpus) -> None:
    """Makes this process one that imports the folder's modules; they stay loaded, so it serves this folder only."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    sys.path.insert(0, str(corpus.folder))
    sys.dont_write_bytecode = True
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    order_constraints()
    if corpus.allow_unmapped:
        allow_unmapped()
    if corpus.legacy_names:
        put_back_legacy_names()
    if corpus.opaque:
        opaque.install(corpus.opaque)


def order_constraints() -> None:
    """Makes batch mode take constraints in the order in which they were reflected.

    It and `to_metadata` iterate over sets of them, so that their order in the new table, and with
    it which foreign key a script finds first, would change from run to run.
    """
    from alembic.operations.batch import ApplyBatchImpl

    grab = ApplyBatchImpl._grab_table_elements

    def grab_in_order(self):
        grab(self)
        named = sorted(self.named_constraints.items(), key=lambda item: item[1]._creation_order)
        self.named_constraints = dict(named)
        self.unnamed_constraints.sort(key=lambda constraint: constraint._creation_order)

    ApplyBatchImpl._grab_table_elements = grab_in_order
    to_metadata = sqlalchemy.Table.to_metadata

    def to_metadata_in_order(self, *arguments, **keywords):
        self.constraints = sqlalchemy.util.OrderedSet(self._sorted_constraints)
        return to_metadata(self, *arguments, **keywords)

    sqlalchemy.Table.to_metadata = to_metadata_in_order


def allow_unmapped() -> None:
    """Lets models annotate columns without `Mapped[]`, as the SQLAlchemy 1.4 that such a folder is run with did."""
    from sqlalchemy.orm import registry

    generate_base = registry.generate_base

    def generate_lenient_base(self, *arguments, **keywords):
        base = generate_base(self, *arguments, **keywords)
        base.__allow_unmapped__ = True
        return base

    registry.generate_base = generate_lenient_base


def put_back_legacy_names() -> None:
    """Names that SQLAlchemy 2 took away and that folders import for their annotations only."""
    import sqlalchemy.engine

    for name in ("ResultProxy", "LegacyCursorResult", "RowProxy"):
        if not hasattr(sqlalchemy.engine, name):
            setattr(sqlalchemy.engine, name, sqlalchemy.engine.CursorResult)
