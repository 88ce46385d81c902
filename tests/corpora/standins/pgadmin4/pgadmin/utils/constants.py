"""Stands in for pgAdmin's constants."""

RESTRICTION_TYPE_DATABASES = "databases"
