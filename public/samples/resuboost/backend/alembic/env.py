"""Runs the revisions on the database that DATABASE_URL names, else on SQLite."""
import os

from alembic import context
from sqlalchemy import create_engine

config = context.config
url = os.environ.get("DATABASE_URL") or config.get_main_option("sqlalchemy.url")


def configure(**where):
    context.configure(render_as_batch=True, compare_type=True, **where)
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    configure(url=url, literal_binds=True)
else:
    with create_engine(url).connect() as connection:
        configure(connection=connection)
