"""Stands in for the hash Airflow uses."""

from hashlib import md5
