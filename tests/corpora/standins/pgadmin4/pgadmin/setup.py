"""Stands in for pgAdmin's set-up: who signs in first, and the schema that was there before Alembic."""


def user_info():
    return "first@example.com", "secret"


def get_version_for_migration(op):
    return 1
